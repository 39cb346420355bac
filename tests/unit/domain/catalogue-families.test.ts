import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { catalogueFamilies } from '../../../src/domain/catalogue-families.ts';
import { makeEdition } from './sketches.ts';

const { site } = loadSite(process.cwd());
const ROWS_MAX = 110; // of one table
const FAMILIES_MAX = 40;

describe('the tables of a catalogue', () => {
	test.each([...site.editions.values()].map((edition) => [edition.key, edition] as const))(
		'%s: every element once, in tables that are neither too many nor too long',
		(_, edition) => {
			const families = catalogueFamilies(edition);
			const ids = families.flatMap(({ controls }) => controls.map(({ id }) => id));
			expect(ids.toSorted()).toEqual([...edition.controls.keys()].toSorted());
			expect(families.length).toBeLessThanOrEqual(FAMILIES_MAX);
			for (const { part, controls } of families) {
				expect(controls.length, part.title).toBeLessThanOrEqual(ROWS_MAX);
			}
		},
	);

	test('are one for a short list', () => {
		const short = makeEdition({ framework: 'x', name: '1', controls: [{ id: 'A' }, { id: 'B' }] });
		expect(catalogueFamilies(short)).toHaveLength(1);
	});
});
