import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/checks/index.ts';
import { readingRules } from '../../src/checks/reading-rules.ts';
import { listFiles, readFile } from '../../src/data/files.ts';

const ROOT = join(import.meta.dirname, '../..');
const all = [...readingRules, ...rules];
const names = all.map(({ name }) => name);
const readme = readFile(ROOT, 'src/checks/README.md') ?? '';

describe('the names of rules', () => {
	test('are given once each', () => {
		expect(names).toHaveLength(new Set(names).size);
	});

	test('are the headings of src/checks/README.md, no more and no fewer', () => {
		const headings = [...readme.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
		expect(headings.toSorted()).toEqual(names.toSorted());
	});

	test.each(all)('$name is explained by its reason first', ({ name, why }) => {
		expect(readme).toContain(`### ${name}\n\n${why}\n`);
	});

	test('that reading gives to its findings are all known', () => {
		const folders = ['src/data', 'src/schemas'].flatMap((folder) => listFiles(ROOT, folder));
		const sources = [...folders, 'src/domain/odd-characters.ts'];
		const used = sources.flatMap((path) =>
			[...(readFile(ROOT, path) ?? '').matchAll(/\brule ?: '([a-z-]+)'/g)].map(([, name]) => name),
		);
		expect([...new Set(used)].toSorted()).toEqual(readingRules.map(({ name }) => name).toSorted());
	});
});
