import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { builtCommit } from '../../../src/build/source.ts';

let folder: string;
const git = (...args: string[]) => {
	const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
	return execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8' }).trim();
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'source-'));
	git('init', '--quiet');
	writeFileSync(join(folder, 'package.json'), '{}');
	git('add', '.');
	git('commit', '--quiet', '--message', 'Begin');
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

test('a clean repository is named by its commit', () => {
	expect(builtCommit(folder)).toEqual({ commit: git('rev-parse', 'HEAD'), dirty: false });
});

test('a changed file and a new one are both told', () => {
	writeFileSync(join(folder, 'package.json'), '{ }');
	expect(builtCommit(folder).dirty).toBe(true);
	git('checkout', '--quiet', '.');
	writeFileSync(join(folder, 'new.md'), '');
	expect(builtCommit(folder).dirty).toBe(true);
});

test('a folder that nobody tracks has no commit, though it lies in a repository', () => {
	const inner = join(folder, 'copy');
	mkdirSync(inner);
	writeFileSync(join(inner, 'package.json'), '{}');
	vi.stubEnv('SOURCE_COMMIT', '');
	expect(builtCommit(inner)).toEqual({ commit: null, dirty: null });
});

test('where there is no repository, the environment may name the commit', () => {
	rmSync(join(folder, '.git'), { recursive: true });
	vi.stubEnv('SOURCE_COMMIT', 'c0ffee');
	expect(builtCommit(folder)).toEqual({ commit: 'c0ffee', dirty: null });
});
