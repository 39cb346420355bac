import { describe, expect, test } from 'vitest';
import { groupMappings, inCatalogueOrder } from '../../../src/domain/crosswalk-groups.ts';
import { makeMapping } from './sketches.ts';
import { riskFramework } from './small-site.ts';

const rows = [
	makeMapping('MEASURE 2.5', 'A.6.2.4'),
	makeMapping('GOVERN 1.1', 'A.6.2.8'),
	makeMapping('GOVERN 1.1', '6'),
];

describe('rows on a pair page', () => {
	test('follow the catalogue of their source, then their own order', () => {
		expect(inCatalogueOrder(rows, riskFramework).map(({ from, to }) => [from, to])).toEqual([
			['GOVERN 1.1', 'A.6.2.8'],
			['GOVERN 1.1', '6'],
			['MEASURE 2.5', 'A.6.2.4'],
		]);
	});

	test('without a source come last', () => {
		const [, last] = inCatalogueOrder(
			[makeMapping(undefined, 'LLM07', ['new']), ...rows.slice(0, 1)],
			riskFramework,
		);
		expect(last?.to).toBe('LLM07');
	});

	test('stay together when they are few', () => {
		expect(groupMappings(rows, riskFramework)).toMatchObject([
			{ anchor: 'all', title: 'All rows' },
		]);
	});

	test('are split by the part of the catalogue when they are many, none lost', () => {
		const many = Array.from(
			{ length: 61 },
			(_, index) => rows[index % rows.length] ?? makeMapping('x', 'y'),
		);
		const unknown = makeMapping(undefined, '6', ['new']);
		const groups = groupMappings([...many, unknown], riskFramework);
		expect(groups.map(({ anchor, title }) => [anchor, title])).toEqual([
			['part-govern-1', 'GOVERN 1 Policies'],
			['part-measure-2.5', 'MEASURE 2.5 Validity'],
			['part-other', 'Other rows'],
		]);
		expect(groups.flatMap(({ mappings }) => mappings)).toHaveLength(62);
	});
});
