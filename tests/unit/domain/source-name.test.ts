import { expect, test } from 'vitest';
import { sourceLetter, sourceName } from '../../../src/domain/source-name.ts';
import { makeSource } from './sketches.ts';

const nist = (id: string, date?: string) =>
	makeSource(id, { publisher: 'NIST', ...(date === undefined ? {} : { date }) });

test('a source that stands alone is called by its publisher and year', () => {
	const only = nist('profile', '2024-07-26');
	const declared = [only, nist('draft', '2026-02'), makeSource('wiz', { publisher: 'Wiz' })];
	expect(sourceName(only, declared)).toBe('NIST 2024');
	expect(sourceLetter(only, declared)).toBeUndefined();
});

test('sources of one publisher and year carry letters in the order of declaration', () => {
	const declared = [nist('first', '2026-02'), nist('other', '2024'), nist('second', '2026-11-25')];
	expect(declared.map((source) => sourceName(source, declared))).toEqual([
		'NIST 2026a',
		'NIST 2024',
		'NIST 2026b',
	]);
});

test('undated sources of one publisher carry the letter apart from the name', () => {
	const declared = [nist('first'), nist('second')];
	expect(declared.map((source) => sourceName(source, declared))).toEqual(['NIST (a)', 'NIST (b)']);
});

test('a list in another order keeps the letters of the declaration', () => {
	const declared = [nist('first', '2026'), nist('second', '2026')];
	expect([...declared].reverse().map((source) => sourceLetter(source, declared))).toEqual([
		'b',
		'a',
	]);
});
