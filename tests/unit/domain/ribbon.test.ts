import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { ribbonOf, type Ribbon } from '../../../src/domain/ribbon.ts';
import { makeCrosswalk, makeMapping } from './sketches.ts';
import { managementSystem, riskFramework } from './small-site.ts';

const from = riskFramework;
const to = managementSystem;
const drawn = (pairs: readonly (readonly [string | undefined, string])[]) =>
	ribbonOf(
		[
			makeCrosswalk(
				from.key,
				to.key,
				pairs.map(([a, b]) => makeMapping(a, b)),
			),
		],
		from,
		to,
	);

/** Every band lies within the two ends it joins, and no two bands of one end overlap. */
function expectInPlace(ribbon: Ribbon): void {
	for (const [side, ends] of [
		['from', ribbon.left],
		['to', ribbon.right],
	] as const) {
		ends.forEach((end, index) => {
			const bands = ribbon.bands.filter((band) => band[side] === index);
			const spans = bands
				.map((band) => {
					const y = side === 'from' ? band.fromY : band.toY;
					return [y - band.width / 2, y + band.width / 2] as const;
				})
				.sort(([a], [b]) => a - b);
			expect(bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(end.rows);
			spans.forEach(([start, stop], place) => {
				expect(start).toBeGreaterThanOrEqual((spans[place - 1]?.[1] ?? end.top) - 1e-6);
				expect(stop).toBeLessThanOrEqual(end.top + end.height + 1e-6);
			});
			expect(end.top).toBeGreaterThanOrEqual(-1e-6);
			expect(end.top + end.height).toBeLessThanOrEqual(ribbon.height + 1e-6);
		});
	}
}

describe('the ribbon of a pair', () => {
	test('joins the parts of both sides in catalogue order, as wide as they share rows', () => {
		const ribbon = drawn([
			['MEASURE 2.5', 'A.6.2.4'],
			['GOVERN 1.1', 'A.6.2.8'],
			['GOVERN 1.1', '6.1.2'],
			['GOVERN 1.1', 'A.6.2.4'],
		]);
		expect(ribbon?.left.map(({ label, rows }) => [label, rows])).toEqual([
			['GOVERN 1', 3],
			['MEASURE 2.5', 1],
		]);
		expect(ribbon?.right.map(({ label, rows }) => [label, rows])).toEqual([
			['6.1.2', 1],
			['A.6', 3],
		]);
		expect(ribbon?.bands.map((band) => [band.from, band.to, band.rows])).toEqual([
			[0, 0, 1],
			[0, 1, 2],
			[1, 1, 1],
		]);
	});

	test('leaves out rows with one side, and is not drawn without any other', () => {
		expect(drawn([[undefined, '6']])).toBeUndefined();
		expect(
			drawn([
				[undefined, '6'],
				['GOVERN 1.1', '6'],
			])?.rows,
		).toBe(1);
	});

	test('keeps every band within its ends', () => {
		const ids = fc.constantFrom(...from.controls.keys());
		const others = fc.constantFrom(...to.controls.keys());
		fc.assert(
			fc.property(fc.array(fc.tuple(ids, others), { minLength: 1, maxLength: 80 }), (pairs) => {
				const ribbon = drawn(pairs);
				expect(ribbon?.rows).toBe(pairs.length);
				if (ribbon !== undefined) expectInPlace(ribbon);
			}),
		);
	});
});

describe('the ribbons of the site', () => {
	const { site } = loadSite(process.cwd());

	test.each(site.crosswalks.map((crosswalk) => [crosswalk.id, crosswalk] as const))(
		'%s: few enough parts to be read, and no row lost',
		(_, crosswalk) => {
			const [left, right] = [crosswalk.from, crosswalk.to].map((key) => site.editions.get(key));
			if (left === undefined || right === undefined) throw new Error('an edition is missing');
			const ribbon = ribbonOf([crosswalk], left, right);
			if (ribbon === undefined) throw new Error('there is no ribbon');
			expect(Math.max(ribbon.left.length, ribbon.right.length)).toBeLessThanOrEqual(22);
			expect(ribbon.rows).toBe(
				crosswalk.mappings.filter((row) => row.from !== undefined && row.to !== undefined).length,
			);
			expectInPlace(ribbon);
		},
	);
});
