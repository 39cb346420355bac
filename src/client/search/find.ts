import {
	canonicalQuery,
	EVERY_PAGE,
	mappingQuery,
	nameFilter,
	nameGuesses,
	tellingWords,
	type NameGuess,
} from '../../domain/search-query.ts';
import type { Filters, Hit, Pagefind } from './pagefind.ts';

/** The longest query worth searching, in characters. */
const QUERY_MAX = 200;

/** Fewer pages than a reader would look at. */
const FEW = 3;

export interface SearchRequest {
	readonly query: string;
	/** Chosen values by the name of the filter. */
	readonly filters: Filters;
}

export interface Found {
	/** Best first. */
	readonly hits: readonly Hit[];
	/** True when no page matches the whole query, and these match part of it. */
	readonly isPartial: boolean;
	/** True when the query names pages, which come first. */
	readonly isNamed: boolean;
	/** Words that no page has; Pagefind finds pages by the others. */
	readonly unknown: readonly string[];
}

/**
 * The pages for a request: first those that the query names, then those with all the words,
 * or with some of them where no page has all.
 */
export async function find(pagefind: Pagefind, request: SearchRequest): Promise<Found> {
	const { filters } = request;
	const words = canonicalQuery(request.query.slice(0, QUERY_MAX)).trim();
	if (words === '') {
		const hits = await search(pagefind, EVERY_PAGE, filters);
		return { hits, isPartial: false, isNamed: false, unknown: [] };
	}
	const guesses = nameGuesses(words);
	const [named, whole, byWord] = await Promise.all([
		pagesNamedInFramework(pagefind, guesses, filters).then((hits) =>
			hits.length > 0 ? hits : pagesNamed(pagefind, guesses, filters),
		),
		pagesWithWords(pagefind, words, filters),
		pagesByWord(pagefind, words, filters),
	]);
	const hits = inFront(named, whole);
	const unknown = [...byWord].flatMap(([word, pages]) => (pages.length === 0 ? [word] : []));
	const isNamed = named.length > 0;
	if (hits.length > 0) return { hits, isPartial: false, isNamed, unknown: isNamed ? [] : unknown };
	const anyRest = guesses.map((guess) => ({ ...guess, rest: '' }));
	const namedAnyway = await pagesNamed(pagefind, anyRest, filters);
	const partial = inFront(namedAnyway, withMostWords(byWord));
	return { hits: partial, isPartial: true, isNamed: namedAnyway.length > 0, unknown: [] };
}

/**
 * Pages with all the words, and where these are few, pages with all that say something: who asks "how do I log the prompts of my
 * agent" does not look for the one page that has a "my". Names of frameworks alone find what joins them too.
 */
async function pagesWithWords(pagefind: Pagefind, words: string, filters: Filters): Promise<Hit[]> {
	const all = await search(pagefind, withoutLoneLetters(words), filters);
	const mapping = mappingQuery(words);
	if (mapping !== undefined) return inTurn(all, await search(pagefind, mapping, filters));
	const telling = tellingWords(words, Infinity).join(' ');
	if (all.length >= FEW || telling === '' || words.includes('"')) return all;
	return inFront(all, await search(pagefind, withoutLoneLetters(telling), filters));
}

/**
 * The words without the "a" of "annex a controls": it stands for every word that starts with it, and a page with many of those
 * would come first. A phrase in quotes stays whole, and so does a query of letters only.
 */
function withoutLoneLetters(words: string): string {
	if (words.includes('"')) return words;
	const longer = words.split(' ').filter((word) => !/^[a-z]$/i.test(word));
	return longer.length > 0 ? longer.join(' ') : words;
}

async function search(pagefind: Pagefind, term: string, filters: Filters): Promise<Hit[]> {
	return (await pagefind.search(term, { filters })).results;
}

/** The pages of the first name that exists and goes with the words beside it. */
async function pagesNamed(
	pagefind: Pagefind,
	guesses: readonly NameGuess[],
	filters: Filters,
): Promise<Hit[]> {
	for (const { key, words, rest } of guesses) {
		const hits = await searchName(pagefind, { key, words: rest === '' ? words : rest }, filters);
		if (hits.length > 0) return hits;
	}
	return [];
}

/** The pages of a name beside that of its framework: `nist ai rmf 1.1`, `iso 23894 6`. */
async function pagesNamedInFramework(
	pagefind: Pagefind,
	guesses: readonly NameGuess[],
	filters: Filters,
): Promise<Hit[]> {
	if (filters['framework'] !== undefined) return [];
	for (const guess of guesses.filter(({ rest }) => rest !== '')) {
		// The filter of frameworks is loaded only for a name that exists.
		if ((await searchName(pagefind, guess, filters)).length === 0) continue;
		const framework = guess.rest.replaceAll(' ', '-');
		const hits = await searchName(pagefind, guess, { ...filters, framework });
		if (hits.length > 0) return hits;
	}
	return [];
}

/** The pages of a name that have these words: its own, for a word that every page has is in a larger part of the index. */
function searchName(
	pagefind: Pagefind,
	{ key, words }: Pick<NameGuess, 'key' | 'words'>,
	filters: Filters,
): Promise<Hit[]> {
	return search(pagefind, withoutLoneLetters(words), { ...filters, [nameFilter(key)]: key });
}

/** `named` before all others; a page that is in both comes as in `whole`, with the words that it was found by. */
function inFront(named: readonly Hit[], whole: readonly Hit[]): Hit[] {
	const isNamed = ({ id }: Hit) => named.some((hit) => hit.id === id);
	const isWhole = ({ id }: Hit) => whole.some((hit) => hit.id === id);
	return [
		...whole.filter(isNamed),
		...named.filter((hit) => !isWhole(hit)),
		...whole.filter((hit) => !isNamed(hit)),
	];
}

/** The best of each list, then the second best of each, every page once. */
function inTurn(some: readonly Hit[], others: readonly Hit[]): Hit[] {
	const length = Math.max(some.length, others.length);
	const turns = Array.from({ length }, (_, at) => [some[at], others[at]]).flat();
	const hits = turns.filter((hit) => hit !== undefined);
	return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
}

/** The pages of each telling word. */
async function pagesByWord(
	pagefind: Pagefind,
	words: string,
	filters: Filters,
): Promise<Map<string, Hit[]>> {
	const telling = tellingWords(words);
	const found = telling.map(async (word) => [word, await search(pagefind, word, filters)] as const);
	return new Map(await Promise.all(found));
}

/** Pages with at least one of the words; those with more words first, then by score. */
function withMostWords(byWord: ReadonlyMap<string, readonly Hit[]>): Hit[] {
	const totals = new Map<string, { hit: Hit; count: number; score: number }>();
	for (const hit of [...byWord.values()].flat()) {
		const { count, score } = totals.get(hit.id) ?? { count: 0, score: 0 };
		totals.set(hit.id, { hit, count: count + 1, score: score + hit.score });
	}
	return [...totals.values()]
		.sort((a, b) => b.count - a.count || b.score - a.score)
		.map(({ hit }) => hit);
}
