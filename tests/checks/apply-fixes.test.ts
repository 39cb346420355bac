import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/checks/apply-fixes.ts';

const at = (line: number, search: string, replace: string) => ({
	file: 'a.mdx',
	line,
	column: 1,
	rule: 'unknown-key',
	message: 'Wrong.',
	fix: { search, replace },
});

describe('applyFixes', () => {
	test('replaces what a finding says on its line only', () => {
		const { text, changes } = applyFixes('a: 1\na: 2\n', [at(2, 'a:', 'b:')]);
		expect(text).toBe('a: 1\nb: 2\n');
		expect(changes).toEqual(['line 2: "a:" → "b:" (unknown-key)']);
	});

	test('makes several replacements on one line', () => {
		const { text } = applyFixes('[x](/a) [y](/b)\n', [
			at(1, '(/a)', '(/a/)'),
			at(1, '(/b)', '(/b/)'),
		]);
		expect(text).toBe('[x](/a/) [y](/b/)\n');
	});

	test('takes a replacement as it is written', () => {
		expect(applyFixes('a: 1\n', [at(1, 'a:', '$&$1:')]).text).toBe('$&$1: 1\n');
	});

	test.each([
		['what stands twice on the line', 'a: a:\n', [at(1, 'a:', 'b:')]],
		['what is not there', 'a: 1\n', [at(1, 'c:', 'b:')]],
		['a line that does not exist', 'a: 1\n', [at(7, 'a:', 'b:')]],
	])('leaves %s to the writer', (_case, text, findings) => {
		expect(applyFixes(text, findings)).toEqual({ text, changes: [] });
	});

	test.each([
		['spaces at the end of a line', 'a  \nb\t\n', 'a\nb\n'],
		['a missing last line break', 'a', 'a\n'],
		['empty lines at the end', 'a\n\n\n', 'a\n'],
		['line ends and byte order marks of Windows', '\uFEFFa\r\nb\r\n', 'a\nb\n'],
	])('tidies %s', (_case, text, tidy) => {
		const fixed = applyFixes(text, []);
		expect(fixed.text).toBe(tidy);
		expect(fixed.changes).toHaveLength(1);
		expect(applyFixes(tidy, [])).toEqual({ text: tidy, changes: [] });
	});

	test('leaves an empty file empty', () => {
		expect(applyFixes('', [])).toEqual({ text: '', changes: [] });
	});
});
