import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFile, replaceFile } from '../../../src/cli/write-file.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'write-file-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string) => join(root, name);

test('a new file comes with the folders above it, and nothing beside it', () => {
	createFile(at('a/b/c.mdx'), 'text');
	expect(readFileSync(at('a/b/c.mdx'), 'utf8')).toBe('text');
	expect(readdirSync(at('a/b'))).toEqual(['c.mdx']);
});

test('a file that is there is never written over by a new one', () => {
	writeFileSync(at('a.mdx'), 'kept');
	expect(() => createFile(at('a.mdx'), 'new')).toThrow('EEXIST');
	expect(readFileSync(at('a.mdx'), 'utf8')).toBe('kept');
	expect(readdirSync(root)).toEqual(['a.mdx']);
});

test('a file is replaced as a whole; what cannot be replaced stays, and nothing is left beside it', () => {
	writeFileSync(at('a.mdx'), 'old');
	replaceFile(at('a.mdx'), 'new');
	expect(readFileSync(at('a.mdx'), 'utf8')).toBe('new');
	mkdirSync(at('folder/inside'), { recursive: true });
	expect(() => replaceFile(at('folder'), 'text')).toThrow();
	expect(readdirSync(root)).toEqual(['a.mdx', 'folder']);
});

test('what a killed command leaves is no content, and is written over', () => {
	writeFileSync(at(`.a.mdx.${process.pid}.tmp`), 'half');
	replaceFile(at('a.mdx'), 'whole');
	expect(readdirSync(root)).toEqual(['a.mdx']);
});
