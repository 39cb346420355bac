import { joined } from '../../domain/search-query.ts';
import type { HitData } from './pagefind.ts';

const STEM_MIN = 5; // letters that a word keeps in all its forms
const ENDING_MAX = 3; // "ing" of "poisoning", "ies" of "policies"

type Shown = Pick<HitData, 'excerpt' | 'meta'>;

/**
 * Tells whether one of the pages shows a word as it was typed, in any of its forms. Pagefind takes the longest beginning that it
 * knows of a word that no page has: "poisning" finds pages with "points".
 */
export function seenIn(pages: readonly Shown[]): (word: string) => boolean {
	const text = pages
		.flatMap(({ excerpt, meta }) => [meta.title, meta.context, excerpt])
		.join(' ')
		.replace(/<\/?mark>/g, '')
		.toLowerCase();
	const ids = new Set(text.split(/\s+/).map(joined));
	return (word) => (/\d/.test(word) ? ids.has(joined(word)) : text.includes(stemOf(word)));
}

function stemOf(word: string): string {
	return word.slice(0, Math.max(STEM_MIN, word.length - ENDING_MAX));
}
