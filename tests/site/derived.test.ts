import { describe, expect, test } from 'vitest';
import {
	CROSSWALKS,
	controlPagePath,
	pairAddress,
	rowAddress,
} from '../../src/domain/addresses.ts';
import { findControl } from '../../src/domain/citation-target.ts';
import { crosswalksBetween, RELATION_WORDS, titleInSentence } from '../../src/domain/crosswalk.ts';
import { pathInWords } from '../../src/domain/derivation-words.ts';
import { derivedAnchor, listDerivedSets } from '../../src/domain/derived-sets.ts';
import { builtPages, pageAt, site } from './built-site.ts';
import { attributeOf, selectAll, selectOne, textOf, type HtmlNode } from './html.ts';

const sets = listDerivedSets(site);
const isAsserted = (from: string, to: string) =>
	crosswalksBetween(site.crosswalks, from, to).length > 0;

function rowAt(root: HtmlNode, anchor: string) {
	const row = selectAll(root, 'tr[id]').find((one) => attributeOf(one, 'id') === anchor);
	if (row === undefined) throw new Error(`there is no row ${anchor}`);
	return row;
}

test('there are derived rows, some between editions that no stored set joins', () => {
	expect(sets.length).toBeGreaterThan(0);
	expect(sets.some(({ from, to }) => !isAsserted(from, to))).toBe(true);
	expect(sets.some(({ from, to }) => isAsserted(from, to))).toBe(true);
});

describe.each(sets.map((set) => [`${set.from} to ${set.to}, from ${set.set.id}`, set] as const))(
	'derived, %s',
	(_, set) => {
		const { root } = pageAt(pairAddress(set.from, set.to));

		test(`shows its ${set.rows.length} rows, each marked, with every path in words and both source rows linked`, () => {
			for (const derived of set.rows) {
				const row = rowAt(root, derivedAnchor(set, derived));
				const relation = textOf(selectOne(row, '.relation'));
				expect(relation).toBe(`${RELATION_WORDS[derived.relation]} derived`);
				const paths = selectAll(row, '.derived-path').map((list) => selectAll(list, 'li'));
				expect(paths.map((steps) => steps.map(textOf).join('; '))).toEqual(
					derived.paths.map((path) => pathInWords(site, path)),
				);
				const links = selectAll(row, '.derived-path a').map((link) => attributeOf(link, 'href'));
				expect(links).toEqual(
					derived.paths.flat().map(({ crosswalk, mapping }) => rowAddress(crosswalk, mapping)),
				);
			}
		});

		test('shows them on the pages of their controls too', () => {
			const edition = site.editions.get(set.from);
			for (const [id, rows] of Map.groupBy(set.rows, ({ from }) => from)) {
				const control = edition && findControl(edition, id);
				const page =
					edition && control ? builtPages.get(controlPagePath(edition, control)) : undefined;
				if (page === undefined || edition?.textPolicy === 'ids') continue;
				const names = selectAll(page.root, '.derived-rows summary').map(textOf);
				const to = site.editions.get(set.to)?.shortTitle;
				const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
				expect(names).toContain(`${to}: ${count} derived from ${titleInSentence(set.set)}`);
			}
		});
	},
);

describe('derived rows count nowhere', () => {
	test('the sections of stored sets hold stored rows only', () => {
		for (const { from, to } of sets) {
			const { root } = pageAt(pairAddress(from, to));
			const stored = crosswalksBetween(site.crosswalks, from, to);
			const rows = selectAll(root, '.mapping-table:not(.derived-table) tbody tr');
			expect(rows).toHaveLength(stored.reduce((sum, { mappings }) => sum + mappings.length, 0));
		}
	});

	test('a page with derived rows alone shows no coverage and says that nothing is asserted', () => {
		for (const { from, to } of sets.filter((set) => !isAsserted(set.from, set.to))) {
			const { root } = pageAt(pairAddress(from, to));
			expect(selectAll(root, '#coverage')).toEqual([]);
			expect(textOf(selectOne(root, 'main'))).toContain('No mapping set that we hold joins these');
		}
	});

	test('the matrix calls them derived and leaves them out of its other figures', () => {
		const links = new Map(
			selectAll(pageAt(CROSSWALKS).root, '.matrix a').map((link) => [
				attributeOf(link, 'href'),
				attributeOf(link, 'aria-label'),
			]),
		);
		const derived = new Map<string, number>();
		for (const { from, to, rows } of sets) {
			const address = pairAddress(from, to);
			derived.set(address, (derived.get(address) ?? 0) + rows.length);
		}
		expect(derived.size).toBeGreaterThan(0);
		for (const [address, count] of derived) {
			expect(links.get(address)).toMatch(new RegExp(`[:,] ${count} derived rows$`));
		}
		for (const { from, to } of site.crosswalks) {
			const stored = crosswalksBetween(site.crosswalks, from, to);
			const count = stored.reduce((sum, { mappings }) => sum + mappings.length, 0);
			expect(links.get(pairAddress(from, to))).toContain(`: ${count} rows, `);
		}
	});
});
