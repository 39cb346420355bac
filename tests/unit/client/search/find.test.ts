import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/client/search/find.ts';
import { EVERY_PAGE, nameFilter } from '../../../../src/domain/search-query.ts';
import type { Filters, Hit, Pagefind } from '../../../../src/client/search/pagefind.ts';

interface SmallPage {
	readonly id: string;
	readonly words: string;
	readonly name?: string;
	readonly kind?: string;
	readonly framework?: string;
}

const PAGES: readonly SmallPage[] = [
	{ id: 'answer', words: 'a628 event logs in iso 42001', kind: 'answer' },
	{ id: 'control', words: 'a628 event logs iso 42001', name: 'a628', kind: 'control' },
	{ id: 'policy', words: 'policy in iso 42001', kind: 'answer' },
];

/** The value of a page in a filter. */
function valueOf({ name, kind, framework }: SmallPage, filter: string): string | undefined {
	if (filter === 'kind') return kind;
	if (filter === 'framework') return framework;
	return name !== undefined && filter === nameFilter(name) ? name : undefined;
}

/** Finds pages with all words, in the order of the list; leaves out words that no page has beside others, as Pagefind does. */
const asked: string[] = [];
const smallIndex: Pagefind = {
	options: () => Promise.resolve(),
	search(term, { filters }) {
		asked.push(term);
		const passes = (page: SmallPage) =>
			Object.entries(filters).every(([filter, value]) => value === valueOf(page, filter));
		const hasWord = (page: SmallPage, word: string) =>
			word === EVERY_PAGE || page.words.includes(word);
		const known = term.split(' ').filter((word) => PAGES.some((page) => hasWord(page, word)));
		const results = PAGES.filter(
			(page) => passes(page) && known.length > 0 && known.every((word) => hasWord(page, word)),
		).map(({ id }): Hit => ({ id, score: 1, data: () => Promise.reject(new Error('not needed')) }));
		return Promise.resolve({ results });
	},
};

const idsFor = async (query: string, filters: Filters = {}) => {
	const { hits, isPartial } = await find(smallIndex, { query, filters });
	return [hits.map(({ id }) => id).join(' '), isPartial];
};

describe('find', () => {
	test.each<[what: string, query: string, filters: Filters, expected: [string, boolean]]>([
		[
			'puts the page that a query names before those with its words',
			'A.6.2.8',
			{},
			['control answer', false],
		],
		[
			'lets the other words choose among named pages',
			'iso 42001 a628',
			{},
			['control answer', false],
		],
		[
			'puts a named page first even where no page has all of the words',
			'a628 policy',
			{},
			['control answer policy', true],
		],
		['finds pages with all of the words', 'event logs', {}, ['answer control', false]],
		['keeps to the filters', 'event logs', { kind: 'control' }, ['control', false]],
		['keeps to the filters for names too', 'a628', { kind: 'answer' }, ['answer', false]],
		[
			'lists every page that passes the filters without a query',
			'',
			{ kind: 'answer' },
			['answer policy', false],
		],
		[
			'falls back to pages with the most of the words',
			'logs of our policy in iso',
			{},
			['answer control policy', true],
		],
		['finds nothing for words that no page has', 'zebra', {}, ['', true]],
	])('%s', async (_, query, filters, expected) => {
		expect(await idsFor(query, filters)).toEqual(expected);
	});

	test('never searches without words, for which Pagefind loads its whole index', async () => {
		asked.length = 0;
		await idsFor('a628');
		await idsFor('', { kind: 'answer' });
		expect(asked).not.toContain('');
	});

	test('searches no more than the first 200 characters', async () => {
		asked.length = 0;
		await idsFor('x'.repeat(10_000));
		expect(asked.filter((term) => term.length > 200)).toEqual([]);
	});

	test('drops lone letters beside words, and leaves phrases whole', async () => {
		asked.length = 0;
		await idsFor('annex a controls');
		await idsFor('"annex a controls"');
		expect(asked).toContain('annex controls');
		expect(asked).toContain('"annex a controls"');
	});

	test('tells which words no page has', async () => {
		const found = await find(smallIndex, { query: 'event zebra logs', filters: {} });
		expect(found.hits.map(({ id }) => id)).toEqual(['answer', 'control']);
		expect(found.unknown).toEqual(['zebra']);
	});
});
