import { describe, expect, test } from 'vitest';
import { oncePer } from '../../../src/domain/once-per.ts';
import {
	filesRead,
	noteRead,
	noting,
	withReads,
	withReadsUntil,
} from '../../../src/domain/reads.ts';

const prose = noting({ words: 3, headings: ['A'] }, 'a.mdx');
const other = noting({ words: 5, headings: ['B'] }, 'b.mdx');

describe('what was read for a result', () => {
	test('is every text of which a value was asked for, and no other', () => {
		const { result, reads } = withReads(() => other.words + 1);
		expect([result, [...filesRead(reads)]]).toEqual([6, ['b.mdx']]);
	});

	test('counts for what asked for it, and not for what was made before', () => {
		const made = withReads(() => [prose.words, withReads(() => other.words)] as const);
		expect([...filesRead(made.reads)]).toEqual(['a.mdx']);
		expect([...filesRead(made.result[1].reads)]).toEqual(['b.mdx']);
	});

	test('comes along with what was worked out once', () => {
		const words = oncePer(({ texts }: { texts: readonly { words: number }[] }) =>
			texts.reduce((sum, text) => sum + text.words, 0),
		);
		const site = { texts: [prose, other] };
		const files = [1, 2].map(() => [...filesRead(withReads(() => words(site)).reads)]);
		expect(files).toEqual([
			['a.mdx', 'b.mdx'],
			['a.mdx', 'b.mdx'],
		]);
	});

	test('is known of what takes a while, also where it fails', async () => {
		const later = async () => {
			await Promise.resolve();
			return prose.headings;
		};
		const { result, reads } = await withReadsUntil(later);
		expect([result, [...filesRead(reads)]]).toEqual([['A'], ['a.mdx']]);
		await expect(withReadsUntil(() => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
		noteRead('nobody listens');
	});

	test('leaves a value as it is, frozen or not', () => {
		expect({ ...noting(Object.freeze({ a: 1, b: [2] }), 'a.mdx') }).toEqual({ a: 1, b: [2] });
	});
});
