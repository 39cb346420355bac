import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFindings, compareText, type Finding } from '../../../src/domain/finding.ts';

const finding = (file: string, line: number, column: number, rule: string): Finding => ({
	file,
	line,
	column,
	rule,
	message: 'A problem.',
});

describe('findings', () => {
	test('are ordered by file, line, column and rule', () => {
		const ordered = [
			finding('a.mdx', 2, 9, 'z'),
			finding('a.mdx', 10, 1, 'a'),
			finding('a.mdx', 10, 2, 'a'),
			finding('a.mdx', 10, 2, 'b'),
			finding('b.mdx', 1, 1, 'a'),
		];
		expect(ordered.toReversed().sort(compareFindings)).toEqual(ordered);
	});
});

describe('compareText', () => {
	test('orders by code unit, capitals before small letters', () => {
		expect(['b', 'a', 'B', 'ä', '10', '9'].sort(compareText)).toEqual([
			'10',
			'9',
			'B',
			'a',
			'b',
			'ä',
		]);
	});

	test('turns round when its arguments do', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(compareText(a, b) + compareText(b, a)).toBe(0);
			}),
		);
	});
});
