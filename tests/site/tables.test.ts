import { describe, expect, test } from 'vitest';
import { faultsOf } from './built-site.ts';
import { attributeOf, selectAll, textOf, type HtmlPart } from './html.ts';

function nameOf(table: HtmlPart): string {
	const caption = selectAll(table, 'caption')[0];
	return caption === undefined ? 'a table without caption' : textOf(caption);
}

describe('tables, for readers who hear one cell at a time', () => {
	test('every table has a name: a caption, or the label of the region it scrolls in', () => {
		const faults = faultsOf(({ root }) => {
			const labelled = new Set(
				selectAll(root, '[role="region"][aria-label]').flatMap((region) =>
					selectAll(region, 'table'),
				),
			);
			return selectAll(root, 'table')
				.filter((table) => selectAll(table, 'caption').length === 0 && !labelled.has(table))
				.map((table) => textOf(table).slice(0, 60));
		});
		expect(faults).toEqual([]);
	});

	test('every table scrolls in a region of its own, so that it cannot widen the page', () => {
		const faults = faultsOf(({ root }) => {
			const scrolling = new Set(
				selectAll(root, '.table-scroll[role="region"][aria-label]').flatMap((region) =>
					selectAll(region, 'table'),
				),
			);
			return selectAll(root, 'table')
				.filter((table) => !scrolling.has(table))
				.map(nameOf);
		});
		expect(faults).toEqual([]);
	});

	test('every header cell says what it heads and is not empty', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, 'th').flatMap((cell) => {
				const scope = attributeOf(cell, 'scope') ?? '';
				if (!/^(?:col|row|colgroup|rowgroup)$/.test(scope))
					return [`th "${textOf(cell)}" has no scope`];
				return textOf(cell) === '' ? ['an empty th'] : [];
			}),
		);
		expect(faults).toEqual([]);
	});

	test('every row has as many cells as the head', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, 'table').flatMap((table) => {
				const widths = selectAll(table, 'tr').map((row) => selectAll(row, 'th, td').length);
				return new Set(widths).size === 1
					? []
					: [`${nameOf(table)}: ${[...new Set(widths)].join(', ')} cells`];
			}),
		);
		expect(faults).toEqual([]);
	});

	test('every table has rows', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, 'table')
				.filter((table) => selectAll(table, 'tbody tr').length === 0)
				.map(nameOf),
		);
		expect(faults).toEqual([]);
	});

	test('no two regions of a page share a name', () => {
		const faults = faultsOf(({ root }) => {
			const names = selectAll(root, '[role="region"]').map(
				(region) => attributeOf(region, 'aria-label') ?? '',
			);
			return names.filter((name, index) => names.indexOf(name) !== index);
		});
		expect(faults).toEqual([]);
	});
});
