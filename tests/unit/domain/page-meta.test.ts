import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '../../../src/domain/page-meta.ts';

describe('shorten', () => {
	test.each([
		['fits', 10, 'fits'],
		['one two three', 13, 'one two three'],
		['one two three', 12, 'one two…'],
		['one, two three', 9, 'one…'],
		['one – two three', 8, 'one…'],
	])('makes of %j, at most %i long, %j', (text, max, short) => {
		expect(shorten(text, max)).toBe(short);
	});

	test('is never longer than it may be', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 200 }), (text, max) => {
				expect(shorten(text, max).length).toBeLessThanOrEqual(max);
			}),
		);
	});
});
