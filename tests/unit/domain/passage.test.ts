import { describe, expect, test } from 'vitest';
import { passageFragment } from '../../../src/domain/passage.ts';

describe('the fragment that names a passage', () => {
	test.each([
		['a short one by all its words', 'Signed policy', undefined, ':~:text=Signed%20policy'],
		[
			'a long one by its ends',
			'one two three four five six seven eight nine ten eleven',
			undefined,
			':~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
		],
		['a row by its first and last cell', 'A.6.2.8', 'Keep logs', ':~:text=A.6.2.8,Keep%20logs'],
		[
			'signs that mean something there',
			'life-cycle, all',
			undefined,
			':~:text=life%2Dcycle%2C%20all',
		],
	])('names %s', (_, start, end, fragment) => {
		expect(passageFragment(start, end)).toBe(fragment);
	});
});
