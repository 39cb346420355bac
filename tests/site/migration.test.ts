import { describe, expect, test } from 'vitest';
import {
	answerAddress,
	frameworkAddress,
	migrationAddress,
	rowAddress,
} from '../../src/domain/addresses.ts';
import { groundsOf } from '../../src/domain/grounded-in.ts';
import { invertCrosswalk, type Crosswalk } from '../../src/domain/crosswalk.ts';
import type { Edition } from '../../src/domain/catalogue.ts';
import { pageAt, site } from './built-site.ts';
import { attributeOf, selectAll, selectOne, textOf, type HtmlNode } from './html.ts';

/** Worked out here from the stored sets and the citations alone, not by the code that makes the page. */
interface Touched {
	readonly rows: readonly string[];
	readonly answers: readonly string[];
}

function touchedBy(edition: Edition, id: string): Touched {
	const rows = site.crosswalks
		.filter(({ style }) => style !== 'edition')
		.flatMap((stored) => [stored, invertCrosswalk(stored)])
		.filter(({ from }) => from === edition.key)
		.flatMap((set) =>
			set.mappings.filter(({ from }) => from === id).map((row) => rowAddress(set, row)),
		);
	const answers = [...site.answers.values()]
		.filter((answer) =>
			groundsOf(answer).editions.some(
				(ground) => ground.edition === edition && ground.controls.some((one) => one.id === id),
			),
		)
		.map(({ slug }) => answerAddress(slug));
	return { rows, answers };
}

function editionOf(key: string): Edition {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`there is no edition ${key}`);
	return edition;
}

/** Section of an entry, found by the heading's anchor. */
function sectionOf(root: HtmlNode, anchor: string) {
	const section = selectAll(root, '.changed-entry').find(
		(one) => attributeOf(selectOne(one, 'h3'), 'id') === anchor,
	);
	if (section === undefined) throw new Error(`there is no entry ${anchor}`);
	return section;
}

const hrefs = (root: HtmlNode, selector: string) =>
	selectAll(root, selector).map((link) => attributeOf(link, 'href') ?? '');

const maps = site.crosswalks.filter(({ style }) => style === 'edition');

test('every edition map has its page, and the family links to it', () => {
	expect(maps.map(({ from, to }) => migrationAddress(editionOf(from), editionOf(to)))).toEqual([
		'/frameworks/owasp-llm/2023-to-2025/',
		'/frameworks/owasp-llm/2025-to-2026/',
	]);
	for (const { from, to } of maps) {
		const family = pageAt(frameworkAddress(editionOf(from).framework));
		expect(hrefs(family.root, 'main a')).toContain(
			migrationAddress(editionOf(from), editionOf(to)),
		);
	}
});

describe.each(maps.map((map): [string, Crosswalk] => [map.id, map]))('%s', (_, map) => {
	const from = editionOf(map.from);
	const to = editionOf(map.to);
	const { root } = pageAt(migrationAddress(from, to));
	const entries = [...from.controls.values()];

	test('shows each entry of the older edition once, with what became of it', () => {
		const anchors = selectAll(root, '.changed-entry h3').map((heading) =>
			attributeOf(heading, 'id'),
		);
		const added = map.mappings.filter((row) => row.from === undefined);
		const expected = [
			...entries.map(({ slug }) => slug),
			...added.map((row) => `new-${to.controls.get(row.to ?? '')?.slug}`),
		];
		expect(anchors.toSorted()).toEqual(expected.toSorted());
		for (const entry of entries) {
			const rows = map.mappings.filter((row) => row.from === entry.id);
			const section = sectionOf(root, entry.slug);
			for (const row of rows) {
				expect(hrefs(section, 'a')).toContain(rowAddress(map, row));
				expect(textOf(section)).toContain(row.rationale?.replace(/\s+/g, ' ').trim());
			}
		}
	});

	test('lists exactly the mapping rows and answers that name each entry', () => {
		for (const entry of entries) {
			const section = sectionOf(root, entry.slug);
			const touched = touchedBy(from, entry.id);
			expect(hrefs(section, 'details a[href*="#"]').toSorted()).toEqual(touched.rows.toSorted());
			expect(hrefs(section, '.answer-list a').toSorted()).toEqual(touched.answers.toSorted());
		}
	});

	test('its table and its first sentence count the same', () => {
		const touched = entries.map((entry) => touchedBy(from, entry.id));
		const cells = selectAll(root, '.changes-table tbody tr').map((row) =>
			selectAll(row, 'td')
				.slice(-2)
				.map((cell) => Number(textOf(cell))),
		);
		const sum = (numbers: readonly (number | undefined)[]) =>
			numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
		expect(sum(cells.map(([rows]) => rows))).toBe(sum(touched.map(({ rows }) => rows.length)));
		expect(sum(cells.map(([, answers]) => answers))).toBe(
			sum(touched.map(({ answers }) => answers.length)),
		);
		const distinct = new Set(touched.flatMap(({ answers }) => answers)).size;
		expect(textOf(selectOne(root, '.short-answer'))).toMatch(
			new RegExp(`and ${distinct} answers? that name`),
		);
	});
});
