import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/data/plain-yaml.ts';
import { parseWithPlaces } from '../../../src/data/yaml.ts';

const origin = { file: 'a.yaml', linesBefore: 0 };

/** Every YAML text of the project: data files, and the front matter of texts. */
const texts = ['content', 'data'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => join(folder, path))
		.flatMap((path) => {
			if (path.endsWith('.yaml')) return [{ path, text: readFileSync(path, 'utf8') }];
			if (!path.endsWith('.mdx')) return [];
			return [{ path, text: readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '' }];
		}),
);

/** What the quick reader makes of a text, if anything, beside what the careful one makes of it. */
function both(text: string) {
	const careful = parseWithPlaces(text, origin);
	return { quick: readPlainYaml(text), careful };
}

describe('plain YAML', () => {
	test('is read as the careful reader reads it, in every file of the project', () => {
		const slow: string[] = [];
		for (const { path, text } of texts) {
			const { quick, careful } = both(text);
			if (quick === undefined) slow.push(path);
			else expect({ path, value: quick.value }).toEqual({ path, value: careful.value });
		}
		expect(texts.length).toBeGreaterThan(200);
		expect(slow.length / texts.length).toBeLessThan(0.2);
	});

	test('is left to the careful reader where a change makes a fault or another value of it', () => {
		const marks = ['&a ', '*a', '!!str ', '<<: ', '? ', '- ', ': ', '\n', '  ', '"', "'", '[', '}', '#', '---\n', '%', '0b1', '~', '|\n', '\t', '\\', 'null'];
		const mutated = fc
			.tuple(fc.constantFrom(...texts), fc.nat(), fc.constantFrom(...marks), fc.nat(3))
			.map(([{ text }, place, mark, removed]) => {
				const sample = text.slice(0, 600);
				const at = place % (sample.length + 1);
				return sample.slice(0, at) + mark + sample.slice(at + removed);
			});
		fc.assert(
			fc.property(mutated, (text) => {
				const { quick, careful } = both(text);
				if (quick === undefined) return;
				expect(careful.findings).toEqual([]);
				expect(quick.value).toEqual(careful.value);
			}),
			{ numRuns: 400 },
		);
	});

	test.each([
		['an anchor', 'a: &b c'],
		['an alias', 'a: *b'],
		['a tag', 'a: !!str 1'],
		['a key that stands twice', 'a: 1\na: 2'],
		['a merge', '<<: {a: 1}'],
		['a name of the machinery', '__proto__: {a: 1}'],
		['a second document', 'a: 1\n---\nb: 2'],
		['no YAML', 'a: b: c'],
		['nothing', ''],
		['an endless number', 'a: 1e999'],
		['an endless number in a list', 'a: [-1.5E+9999]'],
	])('%s is left to the careful reader', (_what, text) => {
		expect(readPlainYaml(text)).toBeUndefined();
	});

	test('a commit that only looks like an endless number for a few digits is read quickly', () => {
		const commit = '7e144e05142b2105faa1603178a1163a2a34df24';
		expect(readPlainYaml(`commit: ${commit}`)).toEqual({ value: { commit } });
	});
});
