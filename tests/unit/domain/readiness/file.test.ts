import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName } from '../../../../src/domain/readiness/assessment.ts';
import { compareResults } from '../../../../src/domain/readiness/compare.ts';
import {
	readAnswerFile,
	readAnswers,
	toAnswerFile,
} from '../../../../src/domain/readiness/file.ts';
import { migrate } from '../../../../src/domain/readiness/migrate.ts';
import { resultOf } from '../../../../src/domain/readiness/score.ts';
import { allMarked, assessment, sheet, withMark } from './arbitraries.ts';

const RUNS = 10_000;
const outlines = sheet.outlines;

describe('a file', () => {
	test('that was exported leads to the same score when it is imported', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const text = JSON.stringify(toAnswerFile({ ...given, name: cleanName(given.name) }));
				const read = readAnswerFile(text, outlines);
				expect(read).toMatchObject({ ok: true, ignored: 0 });
				expect(read.ok && resultOf(sheet, read.assessment)).toEqual(resultOf(sheet, given));
			}),
		);
	});

	test.each([
		['{', 'it is not JSON'],
		['null', 'this page did not make it'],
		['{"format":"other"}', 'this page did not make it'],
		['{"format":"ai-security-answers/readiness"}', 'it names no version of the questions'],
		[
			'{"format":"ai-security-answers/readiness","questionnaire":{"version":9}}',
			'it was made with version 9 of the questions, and this page has version 2',
		],
		[`"${'x'.repeat(200_001)}"`, 'it is far larger than a file of this page'],
	])('that cannot be opened is refused in a sentence: %s', (text, why) => {
		expect(readAnswerFile(text, outlines)).toEqual({
			ok: false,
			problem: `This file cannot be opened: ${why}. Your answers are as they were.`,
		});
	});

	test('loses only what means nothing, and says how much that was', () => {
		const read = readAnswers(
			{
				...toAnswerFile(allMarked(2)),
				context: { tools: ['acts', 'flies'], mood: ['good'] },
				answers: { owner: 2, logs: 4, elsewhere: 1, __proto__: 3 },
			},
			outlines,
		);
		expect(read).toMatchObject({ ok: true, ignored: 3 });
		expect(read.ok && [...read.assessment.marks]).toEqual([['owner', 2]]);
		expect(read.ok && [...read.assessment.context]).toEqual([['tools', ['acts']]]);
	});
});

describe(`of ${RUNS} files that anybody may have written`, () => {
	const value = fc.oneof(
		fc.integer(),
		fc.double(),
		fc.string(),
		fc.constantFrom(0, 1, 2, 3, 'not-sure', null, true),
	);
	const names = fc.oneof(
		fc.constantFrom('owner', 'logs', 'approval', 'tools', '__proto__', 'constructor'),
		fc.string(),
	);
	const file = fc.record(
		{
			format: fc.oneof(
				{ weight: 9, arbitrary: fc.constant('ai-security-answers/readiness') },
				value,
			),
			questionnaire: fc.oneof(
				{ weight: 9, arbitrary: fc.record({ version: fc.constantFrom(1, 2, 3, '1', null) }) },
				value,
			),
			name: fc.oneof(fc.string({ unit: 'binary' }), value),
			day: fc.oneof(fc.constant('2026-11-25'), value),
			context: fc.oneof(fc.dictionary(names, fc.oneof(fc.array(value), value)), value),
			answers: fc.oneof(fc.dictionary(names, value), fc.array(value), value),
		},
		{ requiredKeys: [] },
	);
	const text = fc.oneof(
		{ weight: 4, arbitrary: file.map((each) => JSON.stringify(each)) },
		fc.json(),
		fc.string({ unit: 'binary' }),
	);

	test('none throws, and none leads to a broken number', () => {
		fc.assert(
			fc.property(text, (given) => {
				const read = readAnswerFile(given, outlines);
				if (!read.ok) {
					expect(read.problem).toMatch(/^This file .+\.$/);
					return;
				}
				const opened = migrate(read.assessment, outlines).assessment;
				expect(JSON.stringify(resultOf(sheet, opened))).not.toMatch(/null|NaN/);
			}),
			{ numRuns: RUNS },
		);
	});
});

test('two results stand side by side, with what became better and worse', () => {
	const before = withMark(allMarked(1), 'logs', 3);
	const after = withMark(withMark(withMark(before, 'owner', 3), 'logs', 2), 'privacy', 'not-sure');
	const { total, domains, marks } = compareResults(resultOf(sheet, before), resultOf(sheet, after));
	expect(total).toMatchObject({ first: { points: 49 }, second: { points: 49 }, direction: 'same' });
	expect(domains.map(({ direction }) => direction)).toEqual(['better', 'worse']);
	expect(marks.map(({ question, direction }) => [question.id, direction])).toEqual([
		['owner', 'better'],
		['logs', 'worse'],
		['privacy', 'different'],
	]);
});
