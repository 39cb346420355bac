import { describe, expect, test } from 'vitest';
import {
	groupAnchor,
	groupRows,
	inCatalogueOrder,
	splitTables,
} from '../../../src/domain/crosswalk-groups.ts';
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

	test('are grouped by the part of the catalogue above them, none lost', () => {
		const unknown = makeMapping(undefined, '6', ['new']);
		const groups = groupRows([...rows, unknown], riskFramework);
		expect(groups.map((group) => [groupAnchor(group), group.title, group.rows.length])).toEqual([
			['part-govern-1', 'GOVERN 1 Policies', 2],
			['part-measure-2.5', 'MEASURE 2.5 Validity', 1],
			['part-other', 'Other rows', 1],
		]);
	});

	test('stand in one table when they are few, and in one a group when they are many', () => {
		const few = groupRows(rows, riskFramework);
		expect(splitTables(few)).toEqual([{ anchor: 'all', title: 'All rows', groups: few }]);
		const many = groupRows(
			Array.from({ length: 21 }).flatMap(() => rows),
			riskFramework,
		);
		expect(splitTables(many).map(({ anchor, groups }) => [anchor, groups.length])).toEqual([
			['part-govern-1', 1],
			['part-measure-2.5', 1],
		]);
	});
});
