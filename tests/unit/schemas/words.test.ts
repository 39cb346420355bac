import { describe, expect, test } from 'vitest';
import { day, partialDate } from '../../../src/schemas/dates.ts';
import { countWords, slug, text, webAddress } from '../../../src/schemas/words.ts';

describe('countWords', () => {
	test.each([
		['', 0],
		['one', 1],
		['  two\nwords ', 2],
		['a – b', 2],
		['ISO/IEC 42001', 2],
		['it’s “quoted”.', 2],
		['42 % of 100', 3],
		['… — !', 0],
		['Größe über alles', 3],
	])('%j has %i', (words, count) => {
		expect(countWords(words)).toBe(count);
	});
});

describe('a slug', () => {
	test.each(['a', 'iso-42001', 'iso-42001-a-6-2-8-event-logs', '2023'])('is %j', (value) => {
		expect(slug.safeParse(value).success).toBe(true);
	});

	test.each(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'a b', 'a.b', 'ä', 'a/b'])(
		'is not %j',
		(value) => {
			expect(slug.safeParse(value).success).toBe(false);
		},
	);
});

describe('a text', () => {
	test.each(['a', 'two words', 'two\nlines'])('is %j', (value) => {
		expect(text.safeParse(value).success).toBe(true);
	});

	test.each(['', ' ', ' a', 'a ', 'a\n', 5, null])('is not %j', (value) => {
		expect(text.safeParse(value).success).toBe(false);
	});
});

describe('a web address', () => {
	test.each([
		'https://example.org',
		'https://example.org/a?b=c#d',
		'https://doi.org/10.6028/NIST.AI.100-1',
	])('is %j', (value) => {
		expect(webAddress.safeParse(value).success).toBe(true);
	});

	test.each([
		'',
		'http://example.org',
		'example.org',
		'/a',
		'https://',
		'https://a b',
		'javascript:alert(1)',
	])('is not %j', (value) => {
		expect(webAddress.safeParse(value).success).toBe(false);
	});
});

describe('a day', () => {
	test.each(['2026-11-23', '2024-02-29', '2000-12-31'])('is %j', (value) => {
		expect(day.safeParse(value).success).toBe(true);
	});

	test.each([
		['2026-02-30', 'this day is not in the calendar'],
		['2023-02-29', 'this day is not in the calendar'],
		['2026-04-31', 'this day is not in the calendar'],
		['2026-13-01', 'write the day as YYYY-MM-DD, for example 2026-11-23'],
		['2026-1-1', 'write the day as YYYY-MM-DD, for example 2026-11-23'],
		['23 November 2026', 'write the day as YYYY-MM-DD, for example 2026-11-23'],
		['2026-11', 'write the day as YYYY-MM-DD, for example 2026-11-23'],
	])('is not %j', (value, sentence) => {
		expect(day.safeParse(value).error?.issues[0]?.message).toBe(sentence);
	});

	test('may come as the Date that a YAML reader makes of it', () => {
		expect(day.parse(new Date('2026-11-23'))).toBe('2026-11-23');
	});
});

describe('a date as precise as it is known', () => {
	test.each(['2023', '2023-02', '2023-02-06'])('is %j', (value) => {
		expect(partialDate.safeParse(value).success).toBe(true);
	});

	test.each([
		['2023-13', 'write the date as YYYY, YYYY-MM or YYYY-MM-DD'],
		['23', 'write the date as YYYY, YYYY-MM or YYYY-MM-DD'],
		['2023-02-31', 'this day is not in the calendar'],
	])('is not %j', (value, sentence) => {
		expect(partialDate.safeParse(value).error?.issues[0]?.message).toBe(sentence);
	});
});
