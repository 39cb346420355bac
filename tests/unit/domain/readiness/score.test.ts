import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAssessment, type Mark } from '../../../../src/domain/readiness/assessment.ts';
import { touchedBy } from '../../../../src/domain/readiness/coverage.ts';
import { bandOf, resultOf } from '../../../../src/domain/readiness/score.ts';
import { allMarked, assessment, sheet, withMark } from './arbitraries.ts';

const pointsOf = (given: Parameters<typeof resultOf>[1]) => resultOf(sheet, given).score?.points;

describe('the score', () => {
	test('is 100 when every question is at its best, and 0 at its worst', () => {
		expect(pointsOf(allMarked(3))).toBe(100);
		expect(pointsOf(allMarked(0))).toBe(0);
	});

	test('does not exist when nothing is applicable, or nothing is answered', () => {
		expect(resultOf(sheet, allMarked('not-applicable'))).toMatchObject({
			score: undefined,
			band: undefined,
			isPartial: false,
		});
		expect(resultOf(sheet, emptyAssessment(2))).toMatchObject({
			score: undefined,
			isPartial: true,
		});
	});

	test('is weight times level over weight times 3, rounded down', () => {
		const result = resultOf(sheet, {
			...emptyAssessment(2),
			context: new Map<string, string[]>([['tools', ['acts']]]),
			marks: new Map<string, Mark>([
				['owner', 3],
				['approval', 1],
				['logs', 'not-sure'],
				['inventory', 'not-applicable'],
			]),
		});
		expect(result.tally).toEqual({
			earned: 3 * 3 + 5 * 1,
			possible: (3 + 5 + 4) * 3,
			open: 4 * 3,
			counted: 3,
			unsure: 1,
			notApplicable: 1,
			unanswered: 1,
		});
		expect(result.score).toEqual({ points: 38, highest: 72 }); // 14 of 36, and 26 of 36
		expect(result.band?.label).toBe('Low');
		expect(result.isPartial).toBe(true);
	});

	test('is never lowered by a better answer', () => {
		fc.assert(
			fc.property(
				assessment,
				fc.constantFrom(...sheet.questions),
				fc.constantFrom(0, 1, 2),
				(given, { id }, level) => {
					const worse = pointsOf(withMark(given, id, level === 0 ? 0 : level));
					const better = pointsOf(withMark(given, id, level === 0 ? 1 : level === 1 ? 2 : 3));
					expect(better ?? 0).toBeGreaterThanOrEqual(worse ?? 0);
				},
			),
		);
	});

	test('does not depend on the order of questions or answers', () => {
		fc.assert(
			fc.property(
				assessment,
				fc.shuffledSubarray([...sheet.questions], { minLength: 5 }),
				(given, questions) => {
					const shuffled = { ...given, marks: new Map<string, Mark>([...given.marks].reverse()) };
					const other = resultOf({ ...sheet, questions }, shuffled);
					const { score, tally, domains } = resultOf(sheet, given);
					expect(other).toMatchObject({ score, tally, domains });
				},
			),
		);
	});

	test('is a whole number from 0 to 100, and so is what it could become', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const { score, domains, views } = resultOf(sheet, given);
				const groups = [...domains, ...[...views.values()].flat()].map((group) => group.score);
				for (const each of [score, ...groups]) {
					if (each === undefined) continue;
					expect(Number.isInteger(each.points) && Number.isInteger(each.highest)).toBe(true);
					expect(0 <= each.points && each.points <= each.highest && each.highest <= 100).toBe(true);
				}
			}),
		);
	});

	test('is made of its rows: what the domains earn adds up to the whole', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const { rows, tally, domains } = resultOf(sheet, given);
				for (const key of ['earned', 'possible'] as const) {
					expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(tally[key]);
					expect(domains.reduce((sum, domain) => sum + domain.tally[key], 0)).toBe(tally[key]);
				}
			}),
		);
	});

	test('the range of "not sure" ends at the score of the best answers to them', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const best = [...given.marks].map(
					([id, mark]) => [id, mark === 'not-sure' ? 3 : mark] as const,
				);
				const sure = { ...given, marks: new Map(best) };
				expect(resultOf(sheet, given).score?.highest).toBe(pointsOf(sure));
			}),
		);
	});
});

describe('what is asked', () => {
	test('follows from the context, and a hidden answer counts for nothing', () => {
		const reads = { ...allMarked(0), context: new Map<string, string[]>([['tools', ['reads']]]) };
		const rows = resultOf(sheet, withMark(reads, 'approval', 3)).rows;
		expect(rows.find(({ question }) => question.id === 'approval')).toMatchObject({
			isAsked: false,
			mark: undefined,
			possible: 0,
		});
		expect(pointsOf(withMark(reads, 'approval', 3))).toBe(0);
	});

	test('is everything while the context is open', () => {
		expect(resultOf(sheet, emptyAssessment(2)).tally.unanswered).toBe(sheet.questions.length);
	});
});

test.each([
	[0, 'Low'],
	[39, 'Low'],
	[40, 'Middle'],
	[79, 'Middle'],
	[80, 'High'],
	[100, 'High'],
])('%i points fall into the band %s', (points, label) => {
	expect(bandOf(sheet.bands, points)?.label).toBe(label);
});

test('the elements of an edition that answers touch are told from those they are silent about', () => {
	const given = {
		...emptyAssessment(2),
		marks: new Map<string, Mark>([
			['logs', 'not-sure'],
			['approval', 'not-applicable'],
		]),
	};
	const [view] = sheet.views;
	expect(view && touchedBy(resultOf(sheet, given), view)).toEqual({
		answered: ['1.2'],
		silent: ['1.1', '1.3'],
	});
});
