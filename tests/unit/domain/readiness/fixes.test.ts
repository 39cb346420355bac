import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixesOf, strengthsOf, unsureOf } from '../../../../src/domain/readiness/fixes.ts';
import { resultOf } from '../../../../src/domain/readiness/score.ts';
import { allMarked, assessment, sheet, withMark } from './arbitraries.ts';

const order = (given: Parameters<typeof resultOf>[1]) =>
	fixesOf(resultOf(sheet, given)).map(({ row }) => row.question.id);

describe('the fix list', () => {
	test('goes by weight × shortfall ÷ effort, and ties go by id', () => {
		expect(order(allMarked(0))).toEqual(['inventory', 'owner', 'approval', 'logs', 'privacy']);
	});

	test('puts a heavy shortfall before a light one', () => {
		expect(order(withMark(allMarked(2), 'approval', 0))[0]).toBe('approval');
	});

	test('says what each is worth', () => {
		const [first] = fixesOf(resultOf(sheet, withMark(allMarked(3), 'approval', 1)));
		expect(first).toMatchObject({ shortfall: 2, priority: (5 * 2) / 3 / 2, gain: 20 });
	});

	test('holds every answer below the best once, and nothing else', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const result = resultOf(sheet, given);
				const listed = [
					...fixesOf(result).map(({ row }) => row),
					...unsureOf(result).map(({ row }) => row),
					...strengthsOf(result),
				];
				const counted = result.rows.filter(({ possible }) => possible > 0);
				expect(new Set(listed)).toEqual(new Set(counted));
				expect(listed).toHaveLength(counted.length);
			}),
		);
	});

	test('falls in priority from the first to the last, and no number in it is broken', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const fixes = fixesOf(resultOf(sheet, given));
				for (const [index, { priority, gain, shortfall }] of fixes.entries()) {
					expect(Number.isFinite(priority) && Number.isInteger(gain)).toBe(true);
					expect([1, 2, 3]).toContain(shortfall);
					const before = fixes[index - 1];
					if (before !== undefined) expect(before.priority).toBeGreaterThanOrEqual(priority - 1e-9);
				}
			}),
		);
	});
});
