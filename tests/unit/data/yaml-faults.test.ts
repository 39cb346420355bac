import { describe, expect, test } from 'vitest';
import { DEPTH_MAX } from '../../../src/data/yaml-faults.ts';
import { parseYaml } from '../../../src/data/yaml.ts';

const read = (text: string) => parseYaml(text, { file: 'a.yaml', linesBefore: 0 });
const rulesAt = (text: string) => read(text).findings.map(({ line, rule }) => `${line} ${rule}`);

describe('a file is plain data: what is not is refused with its line', () => {
	test.each([
		['a tag of JavaScript', 'a: 1\nb: !!js/function "() => 1"\n', ['2 plain-yaml']],
		['a tag of the standard', 'a: !!str 1\n', ['1 plain-yaml']],
		['a tag of one sign', 'a: ! b\n', ['1 plain-yaml']],
		['a written-out tag', 'a: !<tag:example.org,2026:x> b\n', ['1 plain-yaml']],
		['a tag on a list', 'a: !!set {b, c}\n', ['1 plain-yaml']],
		['an anchor', 'a: 1\nb: &x 2\n', ['2 plain-yaml']],
		['an alias to nothing', 'a: *x\n', ['1 plain-yaml']],
		['a merge', 'a: 1\n<<: {b: 2}\n', ['2 plain-yaml']],
		['__proto__', 'a: 1\n__proto__: {b: 2}\n', ['2 plain-yaml']],
		['a quoted __proto__', 'a:\n  "__proto__": 1\n', ['2 plain-yaml']],
		['an escaped __proto__', '"\\u005f_proto__": 1\n', ['1 plain-yaml']],
		['constructor, below', 'a:\n  - constructor:\n      prototype: 1\n', ['2 plain-yaml', '3 plain-yaml']],
		['a list as a key', '? [a, b]\n: c\n', ['1 plain-yaml']],
		['fields as a key', '{a: 1}: b\n', ['1 plain-yaml']],
		['a version of YAML', '%YAML 1.1\n---\na: yes\n', ['1 plain-yaml']],
		['names for tags', '%TAG ! tag:example.org,2026:\n---\na: b\n', ['1 plain-yaml']],
		['an unknown directive', '%X\n---\na: b\n', ['1 plain-yaml']],
		['a second document', 'a: 1\n---\nb: 2\n', ['2 plain-yaml']],
		['a document after an end', 'a: 1\n...\nb: 2\n', ['3 plain-yaml']],
	])('%s', (_what, text, expected) => {
		expect(rulesAt(text)).toEqual(expected);
		expect(read(text).value).toBeUndefined();
	});

	test('aliases that would blow up are never followed', () => {
		const level = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]\n`;
		const bomb = `a: &a [x, x]\n${[...'bcdefghi'].map((name) => level(name, String.fromCharCode(name.charCodeAt(0) - 1))).join('')}`;
		expect(read(bomb).value).toBeUndefined();
		expect(new Set(read(bomb).findings.map(({ rule }) => rule))).toEqual(new Set(['plain-yaml']));
	});
});

describe('what is nested too deeply', () => {
	const nested = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;

	test('is refused one step beyond the limit, and not before', () => {
		expect(rulesAt(nested(DEPTH_MAX - 1))).toEqual([]);
		expect(rulesAt(nested(DEPTH_MAX))).toEqual(['1 size-limit']);
	});

	test.each([100, 5_000, 50_000])('is refused at %i brackets, open or closed', (depth) => {
		expect(rulesAt(nested(depth))).toEqual(['1 size-limit']);
		expect(rulesAt(`a: ${'['.repeat(depth)}`)).toContain('1 size-limit');
		expect(rulesAt(`${'- '.repeat(depth)}a\n`)).toContain('1 size-limit');
	});
});

test('characters behind an escape are found as well', () => {
	expect(read('a: "b\\u202ec"\n').findings).toMatchObject([{ line: 1, rule: 'hidden-character', message: 'U+202E turns the direction of the text around it.' }]);
	expect(rulesAt('a: "\\u0410.6"\n')).toEqual(['1 lookalike-character']);
	expect(rulesAt("a: 'b\\u202ec'\n")).toEqual([]);
});

test('of very many faults the first are told, and nothing of the file is used', () => {
	const twice = 'a: 1\n'.repeat(1_000);
	expect(read(`${twice}b: !!x 1\n`).findings.length).toBeLessThan(1_000);
	expect(read(`${twice}b: !!x 1\n`).value).toBeUndefined();
	expect(read('&a '.repeat(30_000)).findings.length).toBeLessThan(50);
});

test('a file with very many fields takes seconds, not hours', () => {
	const text = Array.from({ length: 50_000 }, (_, index) => `a${index}: ${index}\n`).join('');
	const started = performance.now();
	expect(read(text).findings).toEqual([]);
	expect(performance.now() - started).toBeLessThan(20_000);
});
