import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builderOf, takeLock } from '../../../src/build/build-lock.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'build-lock-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lock = () => join(root, '.dist-lock');

test('is held until it is released, and leaves nothing behind', () => {
	const release = takeLock(root);
	expect(builderOf(root)).toBe(process.pid);
	expect(() => takeLock(root)).toThrow(
		`Another build of this folder is running (process ${process.pid})`,
	);
	release();
	expect(builderOf(root)).toBeUndefined();
	expect(readdirSync(root)).toEqual([]);
});

describe('is taken over', () => {
	const ended = spawnSync(process.execPath, ['-e', '']).pid;

	test.each([
		['from a process that has ended', `${ended} \n`],
		['from a process whose number another one has now', `${process.pid} another-start\n`],
		['where it cannot be read', 'half a l'],
		['where it is empty', ''],
	])('%s', (_whose, text) => {
		writeFileSync(lock(), text);
		expect(builderOf(root)).toBeUndefined();
		const release = takeLock(root);
		expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
		release();
		expect(readdirSync(root)).toEqual([]);
	});
});
