import fc from 'fast-check';
import type { Assessment, Mark } from '../../../../src/domain/readiness/assessment.ts';
import type { Effort, Sheet, SheetQuestion } from '../../../../src/domain/readiness/sheet.ts';

/** A questionnaire small enough to read: two domains, a question that only agents with tools get, and one of each effort. */
export const sheet: Sheet = {
	version: 2,
	context: [
		{ id: 'tools', choice: 'one', options: ['acts', 'reads'] },
		{ id: 'data', choice: 'many', options: ['personal', 'secret', 'none'] },
	],
	domains: [
		{ id: 'ownership', label: 'Ownership' },
		{ id: 'actions', label: 'Actions' },
	],
	questions: [
		question('owner', 'ownership', 3, 'hours'),
		question('approval', 'actions', 5, 'days', [{ context: 'tools', anyOf: ['acts'] }]),
		question('logs', 'actions', 4, 'weeks'),
		question('inventory', 'ownership', 3, 'hours'),
		question('privacy', 'actions', 2, 'days', [
			{ context: 'data', anyOf: ['personal', 'secret'] },
			{ context: 'tools', anyOf: ['acts', 'reads'] },
		]),
	],
	bands: [
		{ from: 0, label: 'Low', meaning: 'Little is in place.' },
		{ from: 40, label: 'Middle', meaning: 'Some is in place.' },
		{ from: 80, label: 'High', meaning: 'Most is in place.' },
	],
	views: [
		{
			id: 'alpha-2023',
			label: 'Alpha',
			part: 'Part',
			groups: [
				{ id: '1', label: '1 First', questions: ['owner', 'logs'] },
				{ id: '2', label: '2 Second', questions: [] },
			],
			touched: [
				{ id: '1.1', questions: ['owner'] },
				{ id: '1.2', questions: ['logs', 'owner'] },
				{ id: '1.3', questions: ['approval'] },
			],
			untold: ['2.1'],
		},
	],
	outlines: [
		{
			version: 1,
			questions: ['approval', 'diary', 'owner', 'privacy', 'register'],
			context: [{ id: 'tools', options: ['acts', 'reads'] }],
			changes: [],
		},
		{
			version: 2,
			questions: ['approval', 'inventory', 'logs', 'owner', 'privacy'],
			context: [
				{ id: 'data', options: ['none', 'personal', 'secret'] },
				{ id: 'tools', options: ['acts', 'reads'] },
			],
			changes: [
				{
					question: 'register',
					what: 'renamed',
					to: ['inventory'],
					note: 'It has a clearer name.',
				},
				{ question: 'diary', what: 'split', to: ['logs'], note: 'It asked two things.' },
				{ question: 'privacy', what: 'rewritten', to: [], note: 'Its levels are new.' },
			],
		},
	],
};

function question(
	id: string,
	domain: string,
	weight: number,
	effort: Effort,
	when: SheetQuestion['when'] = [],
): SheetQuestion {
	return { id, domain, weight, effort, when };
}

export const mark: fc.Arbitrary<Mark> = fc.constantFrom<Mark[]>(
	0,
	1,
	2,
	3,
	'not-sure',
	'not-applicable',
);

/** Any answers to the questionnaire above, complete or not. */
export const assessment: fc.Arbitrary<Assessment> = fc
	.record({
		name: fc.string({ maxLength: 80, unit: 'grapheme' }),
		day: fc.constantFrom('', '2026-11-25'),
		tools: fc.subarray(['acts', 'reads'], { maxLength: 1 }),
		data: fc.subarray(['none', 'personal', 'secret']),
		marks: fc.array(fc.option(mark, { nil: undefined }), { minLength: 5, maxLength: 5 }),
	})
	.map(({ name, day, tools, data, marks }) => ({
		version: sheet.version,
		name,
		day,
		context: new Map(Object.entries({ tools, data }).filter(([, options]) => options.length > 0)),
		marks: new Map(
			sheet.questions.flatMap(({ id }, index): [string, Mark][] => {
				const given = marks[index];
				return given === undefined ? [] : [[id, given]];
			}),
		),
	}));

/** The same answers with one of them changed. */
export function withMark(from: Assessment, id: string, changed: Mark): Assessment {
	return { ...from, marks: new Map([...from.marks, [id, changed]]) };
}

/** Every question with the same mark, no context chosen. */
export function allMarked(given: Mark): Assessment {
	const marks = new Map(sheet.questions.map(({ id }) => [id, given]));
	return { version: sheet.version, name: '', day: '', context: new Map(), marks };
}
