import { SEARCH_WORDS } from '../../domain/search-files.ts';
import { suggestion } from '../../domain/search-suggestion.ts';
import type { Vocabulary } from '../../domain/search-vocabulary.ts';

/** A reader waits for results, not for a suggestion, in milliseconds. */
const WAIT_MAX = 1500;

let loading: Promise<Vocabulary> | undefined;

/** What a query that found little may have been meant to be; undefined where nothing is near, or the words cannot be loaded. */
export async function didYouMean(
	query: string,
	isSeen: (word: string) => boolean,
): Promise<string | undefined> {
	loading ??= loadVocabulary();
	try {
		return suggestion(query, await loading, isSeen);
	} catch {
		loading = undefined; // the next search tries again
		return undefined;
	}
}

async function loadVocabulary(): Promise<Vocabulary> {
	const response = await fetch(SEARCH_WORDS, { signal: AbortSignal.timeout(WAIT_MAX) });
	if (!response.ok) throw new Error(`${SEARCH_WORDS} answered ${response.status}`);
	return response.json();
}
