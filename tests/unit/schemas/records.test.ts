import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { answerSchema, sourceSchema } from '../../../src/schemas/answer.ts';
import { crosswalkSchema, mappingSchema } from '../../../src/schemas/crosswalk.ts';
import { controlSchema, editionSchema, frameworkSchema } from '../../../src/schemas/framework.ts';
import { topicSchema } from '../../../src/schemas/topic.ts';
import * as records from './small-records.ts';

const { faultsOf } = records;
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const letters = (count: number) => 'x'.repeat(count);

const mapping = { from: 'GOVERN 1.1', to: 'A.2.2' };

const all: readonly (readonly [string, z.ZodObject, Record<string, unknown>])[] = [
	['an answer', answerSchema, records.answer],
	['a source', sourceSchema, records.source],
	['a topic', topicSchema, records.topic],
	['a framework', frameworkSchema, records.framework],
	['an edition', editionSchema, records.edition],
	['a control', controlSchema, records.control],
	['a crosswalk', crosswalkSchema, records.crosswalk],
	['a mapping', mappingSchema, {}],
];

describe.each(all)('%s', (_, schema, record) => {
	test('stands with nothing but its required fields', () => {
		expect(faultsOf(schema, record)).toEqual([]);
	});

	test('takes no field that it does not know', () => {
		expect(faultsOf(schema, { ...record, titel: 'x' })).toEqual([': Unrecognized key: "titel"']);
	});

	test('needs each of its required fields', () => {
		for (const key of Object.keys(record)) {
			expect([key, faultsOf(schema, { ...record, [key]: undefined })]).not.toEqual([key, []]);
		}
	});
});

describe('an answer', () => {
	test.each([
		['a question of 10 characters', { question: 'Is it so??' }, []],
		['a question of 110', { question: `${letters(109)}?` }, []],
		[
			'a question of 9',
			{ question: 'Is it so?' },
			['question: a question has 10 to 110 characters; this one has 9'],
		],
		[
			'a question of 111',
			{ question: `${letters(110)}?` },
			['question: a question has 10 to 110 characters; this one has 111'],
		],
		['a statement', { question: 'This is no question.' }, ['question: a question ends with "?"']],
		['a short answer of 35 words', { shortAnswer: words(35) }, []],
		['a short answer of 75 words', { shortAnswer: words(75) }, []],
		[
			'one of 34',
			{ shortAnswer: words(34) },
			['shortAnswer: a short answer has 35 to 75 words; this one has 34'],
		],
		[
			'one of 76',
			{ shortAnswer: words(76) },
			['shortAnswer: a short answer has 35 to 75 words; this one has 76'],
		],
		['a description of 70 characters', { description: letters(70) }, []],
		['a description of 160', { description: letters(160) }, []],
		[
			'a description of 69',
			{ description: letters(69) },
			['description: a description has at least 70 characters'],
		],
		[
			'a description of 161',
			{ description: letters(161) },
			['description: a description has at most 160 characters'],
		],
		[
			'a day that is not in the calendar',
			{ updated: '2026-11-31' },
			['updated: this day is not in the calendar'],
		],
		[
			'a drafting of its own',
			{ drafting: 'both' },
			['drafting: Invalid option: expected one of "ai"|"human"'],
		],
		['a source', { sources: [records.source] }, []],
		['a source with a year only', { sources: [{ ...records.source, date: '2024' }] }, []],
		[
			'a source that anybody can change on the way',
			{ sources: [{ ...records.source, url: 'http://example.org' }] },
			['sources.0.url: write a full address that starts with https://'],
		],
		[
			'an old slug with capitals',
			{ redirectFrom: ['Old'] },
			[
				'redirectFrom.0: use lower-case letters, digits and single hyphens, for example iso-42001-ai-policy',
			],
		],
	])('with %s', (_, change, faults) => {
		expect(faultsOf(answerSchema, { ...records.answer, ...change })).toEqual(faults);
	});

	test('has empty lists where it names none', () => {
		expect(answerSchema.parse(records.answer)).toMatchObject({
			sources: [],
			aliases: [],
			redirectFrom: [],
			related: [],
		});
	});
});

describe('a topic', () => {
	test.each([
		['order 0', { order: 0 }],
		['order 1.5', { order: 1.5 }],
		['a label of 61 characters', { label: letters(61) }],
		['a description of 69 characters', { description: letters(69) }],
	])('has no %s', (_, change) => {
		expect(faultsOf(topicSchema, { ...records.topic, ...change })).toHaveLength(1);
	});
});

describe('a catalogue', () => {
	test.each([
		['a count of none', editionSchema, { ...records.edition, counts: { risk: 0 } }],
		['a count of an unknown kind', editionSchema, { ...records.edition, counts: { risks: 10 } }],
		['no source', editionSchema, { ...records.edition, sources: [] }],
		[
			'a shortened commit',
			editionSchema,
			{ ...records.edition, sources: [{ title: 'x', commit: '7d41886' }] },
		],
		['a summary of 59 characters', controlSchema, { ...records.control, summary: letters(59) }],
		['a summary of 501 characters', controlSchema, { ...records.control, summary: letters(501) }],
		['a label of 61 characters', controlSchema, { ...records.control, label: letters(61) }],
		['a number for an id', controlSchema, { ...records.control, id: 4.1 }],
		[
			'a short title of 41 characters',
			frameworkSchema,
			{ ...records.framework, shortTitle: letters(41) },
		],
	])('has no %s', (_, schema, record) => {
		expect(faultsOf(schema, record)).toHaveLength(1);
	});
});

describe('a mapping', () => {
	test.each([
		['one relation', { relation: 'equal' }],
		['several relations', { relation: ['moved', 'renamed'] }],
		['no relation', {}],
		['no target', { to: undefined, relation: 'dropped' }],
		['what was printed', { asPublished: { to: 'B.2.2', toTitle: 'AI policy' } }],
	])('may have %s', (_, change) => {
		expect(faultsOf(mappingSchema, { ...mapping, ...change })).toEqual([]);
	});

	test.each([
		['an unknown relation', { relation: 'covers' }],
		['an empty list of relations', { relation: [] }],
		['a reason of a word', { rationale: 'Obvious.' }],
		['something unknown as printed', { asPublished: { target: 'B.2.2' } }],
	])('may not have %s', (_, change) => {
		expect(faultsOf(mappingSchema, { ...mapping, ...change })).toHaveLength(1);
	});
});
