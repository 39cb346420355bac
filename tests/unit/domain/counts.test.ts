import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { countsTables, missingFields } from '../../../src/domain/counts.ts';
import { makeCrosswalk, makeMapping } from './sketches.ts';

const ours = { owner: 'us', style: 'set-theory' } as const;
const full = {
	rationale: 'Both ask for the same record.',
	rationaleType: 'semantic',
	review: 'second-read',
	strength: 0,
} as const;

describe('a row of ours has every required field', () => {
	test.each([
		['all of them, though one of them is 0', ours, full, []],
		['no strength', ours, { ...full, strength: undefined }, ['strength']],
		[
			'no strength in a style without one',
			{ ...ours, style: 'mitigation' },
			{ ...full, strength: undefined },
			[],
		],
		[
			'no reviewer and no kind',
			ours,
			{ ...full, review: undefined, rationaleType: undefined },
			['rationaleType', 'review'],
		],
		[
			'a reason alone, in an edition map',
			{ ...ours, style: 'edition' },
			{ rationale: full.rationale },
			[],
		],
	] as const)('%s', (_, head, fields, missing) => {
		const row = makeMapping('A', '1', ['equal'], fields);
		expect(missingFields(makeCrosswalk('x', 'y', [row], head), row)).toEqual(missing);
	});
});

describe('the counts of the site', () => {
	const { site } = loadSite(process.cwd());
	const tables = countsTables(site);
	const totals = new Map(tables[0]?.rows.map(([what = '', count = '']) => [what, count]));

	test('say that no row of ours lacks a required field', () => {
		const rows = totals.get('Own rows');
		expect(Number(rows)).toBeGreaterThan(0);
		expect(totals.get('Own rows with every required field')).toBe(`${rows} of ${rows}`);
	});

	test('add up: rows by owner, by relation and by set, and the gap states of each pair', () => {
		const all = site.crosswalks.flatMap(({ mappings }) => mappings).length;
		expect(Number(totals.get('Own rows')) + Number(totals.get('Published rows'))).toBe(all);
		const shares = tables[1]?.rows.slice(1) ?? [];
		const sum = (rows: readonly (readonly string[])[]) =>
			rows.reduce((total, row) => total + Number(row[4]), 0);
		expect(sum(shares.filter(([set]) => set === 'all sets'))).toBe(all);
		expect(sum(shares.filter(([set]) => set !== 'all sets'))).toBe(all);
		for (const [, , ...figures] of tables[2]?.rows.slice(1) ?? []) {
			const numbers = figures.map(Number);
			expect(numbers.slice(0, 4).reduce((a, b) => a + b)).toBe(numbers[4]);
		}
	});
});
