import { describe, expect, test } from 'vitest';
import { excerptParts } from '../../../../src/client/search/excerpt.ts';

describe('excerptParts', () => {
	test('tells matches from the text around them', () => {
		expect(excerptParts('the <mark>event</mark> <mark>logs.</mark> Keep')).toEqual([
			{ text: 'the ', isMatch: false },
			{ text: 'event', isMatch: true },
			{ text: ' ', isMatch: false },
			{ text: 'logs.', isMatch: true },
			{ text: ' Keep', isMatch: false },
		]);
	});

	test('gives markup of the page back as text', () => {
		expect(excerptParts('&lt;img src=x&gt; <mark>&lt;b&gt;</mark>')).toEqual([
			{ text: '<img src=x> ', isMatch: false },
			{ text: '<b>', isMatch: true },
		]);
	});

	test('keeps a mark without an end as text', () => {
		expect(excerptParts('a <mark>b')).toEqual([{ text: 'a <mark>b', isMatch: false }]);
	});

	test('has nothing for an empty excerpt', () => {
		expect(excerptParts('')).toEqual([]);
	});
});
