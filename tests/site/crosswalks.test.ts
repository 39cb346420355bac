import { describe, expect, test } from 'vitest';
import { controlAddress, pairAddress } from '../../src/domain/addresses.ts';
import { findControl } from '../../src/domain/citation-target.ts';
import type { Crosswalk } from '../../src/domain/crosswalk.ts';
import { pageAt, site } from './built-site.ts';
import { attributeOf, selectAll, selectOne, textOf, type HtmlPart } from './html.ts';

/** Rows of the tables as their publishers print them. */
const PUBLISHED_ROWS = {
	'nist-ai-rmf-1.0--iso-42001-2023.microsoft': 280,
	'nist-ai-rmf-1.0--iso-23894-2023.nist': 33,
};

/** Marks the side of an edition map on which there is nothing. */
const NOTHING = 'No entry';

/** One row of a mapping set as its page shows it. */
interface ShownRow {
	readonly anchor: string;
	readonly left: string;
	readonly relation: string;
	readonly right: string;
	readonly source: string;
}

function addressOf(edition: string, id: string | undefined): string {
	const found = site.editions.get(edition);
	const control = found === undefined || id === undefined ? undefined : findControl(found, id);
	return found === undefined || control === undefined
		? NOTHING
		: controlAddress(site, found, control);
}

function sideOf(cell: HtmlPart | undefined): string {
	if (cell === undefined) return 'no cell';
	const link = selectAll(cell, 'a.control-link')[0];
	return link === undefined ? textOf(cell) : (attributeOf(link, 'href') ?? '');
}

/** Rows of the section that belongs to one mapping set, on the page that shows it from `from` to `to`. */
function rowsShown(crosswalk: Crosswalk, from: string, to: string): ShownRow[] {
	const { root } = pageAt(pairAddress(from, to));
	const section = selectAll(root, 'section').find((candidate) =>
		selectAll(candidate, 'h2').some((heading) => attributeOf(heading, 'id') === crosswalk.id),
	);
	if (section === undefined)
		throw new Error(`${pairAddress(from, to)} does not show ${crosswalk.id}`);
	return selectAll(section, '.mapping-table tbody tr').map((row) => {
		const [left, relation, right, source] = selectAll(row, 'th, td');
		return {
			anchor: attributeOf(row, 'id') ?? '',
			left: sideOf(left),
			relation: relation === undefined ? '' : textOf(relation),
			right: sideOf(right),
			source: source === undefined ? '' : textOf(source),
		};
	});
}

function pairsOf(rows: readonly ShownRow[]): string[] {
	return rows.map(({ left, right }) => `${left} → ${right}`).sort();
}

describe.each(site.crosswalks.map((crosswalk) => [crosswalk.id, crosswalk] as const))(
	'%s',
	(_, crosswalk) => {
		const { from, to, mappings, title } = crosswalk;
		const forward = rowsShown(crosswalk, from, to);
		const backward = rowsShown(crosswalk, to, from);

		test(`shows its ${mappings.length} rows, each between the two controls it names`, () => {
			const stored = mappings.map(
				(row) => `${addressOf(from, row.from)} → ${addressOf(to, row.to)}`,
			);
			expect(pairsOf(forward)).toEqual(stored.sort());
		});

		test.skipIf(from === to)('shows the same rows inverted on the inverse page', () => {
			const inverted = backward.map((row) => ({ ...row, left: row.right, right: row.left }));
			expect(pairsOf(inverted)).toEqual(pairsOf(forward));
		});

		test.each([
			['page', forward],
			['inverse page', backward],
		])(
			'gives each row of the %s an anchor of its own, a relation and its source',
			(_page, rows) => {
				expect(new Set(rows.map((row) => row.anchor)).size).toBe(mappings.length);
				expect(rows.filter((row) => row.anchor === '' || row.relation === '')).toEqual([]);
				expect(rows.filter((row) => !row.source.includes(title))).toEqual([]);
			},
		);

		test('links from each row to the row itself, so that it can be quoted', () => {
			const { root } = pageAt(pairAddress(from, to));
			const links = selectAll(root, 'a.row-link').map((link) => attributeOf(link, 'href'));
			for (const { anchor } of forward) expect(links).toContain(`#${anchor}`);
		});

		test('names its source, with a link, and each of its caveats', () => {
			const section = selectAll(pageAt(pairAddress(from, to)).root, 'section').find((candidate) =>
				selectAll(candidate, 'h2').some((heading) => attributeOf(heading, 'id') === crosswalk.id),
			);
			const facts = selectOne(section ?? pageAt('/').root, '.facts');
			expect(selectAll(facts, 'a').map((link) => attributeOf(link, 'href'))).toContain(
				crosswalk.source.url,
			);
			for (const caveat of crosswalk.caveats) {
				expect(textOf(facts)).toContain(caveat.replace(/\s+/g, ' ').trim());
			}
		});
	},
);

describe('published tables are complete', () => {
	test.each(Object.entries(PUBLISHED_ROWS))('%s has %i rows', (id, rows) => {
		const crosswalk = site.crosswalks.find((candidate) => candidate.id === id);
		expect(crosswalk?.mappings).toHaveLength(rows);
	});
});
