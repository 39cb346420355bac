import { distance } from 'fastest-levenshtein';
import { compareText } from './finding.ts';
import {
	canonicalQuery,
	joined,
	nameGuesses,
	tellingWords,
	type NameGuess,
} from './search-query.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** Edits that a typist makes in a word up to a length; three in a longer one. */
const WORD_EDITS = [
	{ length: 3, edits: 0 },
	{ length: 5, edits: 1 },
	{ length: 9, edits: 2 },
];
const LONG_WORD_EDITS = 3;

/** An id is short, and its neighbours are one edit away from each other: a second one would be a guess. */
const ID_EDITS = 1;
const ID_MIN = 4; // letters and digits; shorter ones are all near to each other

const WORD = /\p{L}[\p{L}'’]*/gu;

/**
 * What a query that found little may have been meant to be: an id one edit away, or the same words without their misspellings.
 * Undefined where every word is known or none is near. `isSeen` tells whether the pages found have a word.
 */
export function suggestion(
	query: string,
	vocabulary: Vocabulary,
	isSeen: (word: string) => boolean,
): string | undefined {
	const withId = withNearestId(query, vocabulary.ids);
	if (withId !== undefined) return withId;
	const telling = new Set(tellingWords(query, Infinity).flatMap((word) => word.match(WORD) ?? []));
	const known = new Set(vocabulary.words);
	const isDoubtful = (word: string) =>
		telling.has(word) && !known.has(word) && !known.has(word.replace(/s$/, '')) && !isSeen(word);
	const corrected = query.replace(WORD, (typed) => {
		const word = typed.toLowerCase();
		return isDoubtful(word) ? (nearestWord(word, vocabulary.words) ?? typed) : typed;
	});
	return corrected === query ? undefined : corrected;
}

/** The query with the id that was meant in front; nothing where it holds an id that exists. */
function withNearestId(query: string, ids: readonly string[]): string | undefined {
	const byKey = new Map(ids.map((id) => [joined(canonicalQuery(id)), id]));
	const guesses = [...nameGuesses(query), ...eachWord(query)].filter(
		({ key }) => /\d/.test(key) && key.length >= ID_MIN,
	);
	if (guesses.some(({ key }) => byKey.has(key))) return undefined;
	for (const { key, rest } of guesses) {
		if (/^\d+$/.test(key) && !/\d\.\d/.test(query)) continue; // a year or an amount
		const nearest = nearestOf(key, [...byKey.keys()], ID_EDITS);
		const id = nearest === undefined ? undefined : byKey.get(nearest);
		if (id !== undefined) return `${id} ${rest}`.trim();
	}
	return undefined;
}

/** Each word as an id, which may be misspelt beyond the shape of ids: `AML.T051 mitigations`. */
function eachWord(query: string): Pick<NameGuess, 'key' | 'rest'>[] {
	const words = canonicalQuery(query).toLowerCase().trim().split(/\s+/);
	return words.map((word, at) => ({ key: joined(word), rest: words.toSpliced(at, 1).join(' ') }));
}

/** A known word near to one that is not, or the two known words that it was typed together from. */
function nearestWord(word: string, words: readonly string[]): string | undefined {
	const { edits } = WORD_EDITS.find(({ length }) => word.length <= length) ?? {
		edits: LONG_WORD_EDITS,
	};
	return nearestOf(word, words, edits) ?? apart(word, new Set(words));
}

function apart(word: string, known: ReadonlySet<string>): string | undefined {
	const splits = [...word].map((_, at) => [word.slice(0, at), word.slice(at)] as const);
	return splits.find(([first, second]) => known.has(first) && known.has(second))?.join(' ');
}

/** The candidate with the fewest edits; among those the one that begins alike the longest. */
function nearestOf(typed: string, candidates: readonly string[], max: number): string | undefined {
	const [nearest] = candidates
		.filter((candidate) => Math.abs(candidate.length - typed.length) <= max)
		.map((candidate) => ({ candidate, edits: editsBetween(typed, candidate) }))
		.filter(({ edits }) => edits <= max)
		.sort(
			(a, b) =>
				a.edits - b.edits ||
				sharedStart(typed, b.candidate) - sharedStart(typed, a.candidate) ||
				compareText(a.candidate, b.candidate),
		);
	return nearest?.candidate;
}

/** Levenshtein's distance, where two letters that changed places are one edit, as they are for who types. */
function editsBetween(typed: string, candidate: string): number {
	const edits = distance(typed, candidate);
	return edits === 2 && lettersOf(typed) === lettersOf(candidate) ? 1 : edits;
}

function lettersOf(word: string): string {
	return [...word].sort().join('');
}

function sharedStart(a: string, b: string): number {
	const length = [...a].findIndex((letter, at) => letter !== b[at]);
	return length === -1 ? a.length : length;
}
