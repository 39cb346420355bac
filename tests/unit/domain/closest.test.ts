import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, fold } from '../../../src/domain/closest.ts';

const ids = [
	'6.1.2',
	'A.6.2.4',
	'A.6.2.8',
	'A.10',
	'AML.T0051',
	'AML.M0015',
	'Article 15',
	'GOVERN 1.1',
	'LLM01',
	'LLM06',
	'LLM10',
	'MANAGE 2.3',
	'MAP 4.1',
	'MEASURE 2.5',
	'MEASURE 2.7',
];

describe('closest', () => {
	test.each([
		['MS-2.5', 'MEASURE 2.5'],
		['GV-1.1', 'GOVERN 1.1'],
		['mp 4.1', 'MAP 4.1'],
		['MG2.3', 'MANAGE 2.3'],
		['Measure 2.7', 'MEASURE 2.7'],
		['MESURE 2.7', 'MEASURE 2.7'],
		['A624', 'A.6.2.4'],
		['a.6.2.4', 'A.6.2.4'],
		['6.2.8', 'A.6.2.8'],
		['B.6.2.4', 'A.6.2.4'],
		['T0051', 'AML.T0051'],
		['M0015', 'AML.M0015'],
		['LLM6', 'LLM06'],
		['LLM-06', 'LLM06'],
		['article15', 'Article 15'],
		['A 10', 'A.10'],
	])('takes %j for %j', (typed, meant) => {
		expect(closest(typed, ids)).toBe(meant);
	});

	test.each(['', '...', 'quantum', 'ISO 27001', 'A.6.2.4.1.9.9.9', '1'])(
		'finds nothing near %j',
		(typed) => {
			expect(closest(typed, ids)).toBeUndefined();
		},
	);

	test('finds nothing among no candidates', () => {
		expect(closest('A.6.2.4', [])).toBeUndefined();
	});

	test('prefers the first in alphabetical order among equals, whatever order they come in', () => {
		expect(closest('LLM02', ['LLM03', 'LLM01'])).toBe('LLM01');
		expect(closest('LLM02', ['LLM01', 'LLM03'])).toBe('LLM01');
	});

	test('names one of the candidates or none, for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (typed, candidates) => {
				expect([...candidates, undefined]).toContain(closest(typed, candidates));
			}),
		);
	});

	test('finds every candidate that is typed as it is written', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ids), (id) => {
				expect(closest(id, ids)).toBe(id);
			}),
		);
	});
});

describe('fold', () => {
	test.each([
		['GV-1.1', 'govern11'],
		['GOVERN 1.1', 'govern11'],
		['MAP 1.1', 'map11'],
		['MS-2.13', 'measure213'],
		['Msg 1', 'msg1'],
		['GV', 'gv'],
	])('writes %j as %j', (id, folded) => {
		expect(fold(id)).toBe(folded);
	});
});
