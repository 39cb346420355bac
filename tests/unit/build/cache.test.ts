import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
	contentKey,
	keep,
	keepValue,
	pruneKept,
	readKept,
	readKeptValue,
} from '../../../src/build/cache.ts';

const home = process.cwd();
let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'cache-'));
	process.chdir(root);
});
afterEach(() => {
	process.chdir(home);
	rmSync(root, { recursive: true });
});

/** As if a kept file had not been used for some days. */
function leaveUnused(name: string, days: number): void {
	const then = new Date(Date.now() - days * 86_400_000);
	utimesSync(join('node_modules/.cache/ai-security-answers', name), then, then);
}

describe('what builds keep', () => {
	test('is found again under the name of its parts, and under no other', () => {
		const name = contentKey(['a', 'b']);
		keep(name, 'text');
		expect(readKept(name)?.toString()).toBe('text');
		expect(readKept(contentKey(['ab']))).toBeUndefined();
	});

	test('gives values back as they were, and none that are damaged or of another kind', () => {
		const schema = z.object({ count: z.int(), files: z.map(z.string(), z.string()) });
		const value = { count: 2, files: new Map([['a', 'b']]) };
		keepValue('value', value);
		expect(readKeptValue('value', schema)).toEqual(value);
		expect(readKeptValue('value', z.array(z.string()))).toBeUndefined();
		expect(readKeptValue('missing', schema)).toBeUndefined();
		keep('value', serialize(value).subarray(0, 10));
		expect(readKeptValue('value', schema)).toBeUndefined();
	});

	test('does not outgrow its limit: the longest unused goes first', () => {
		for (const [name, days] of [['old', 9] as const, ['new', 0] as const, ['middle', 5] as const]) {
			keep(name, 'x'.repeat(100));
			leaveUnused(name, days);
		}
		expect(pruneKept(250)).toBe(1);
		expect(readKept('old')).toBeUndefined();
		expect(readKept('middle')).toBeDefined();
	});

	test('stays when a build has used it', () => {
		for (const name of ['used', 'unused']) {
			keep(name, 'x'.repeat(100));
			leaveUnused(name, 9);
		}
		readKept('used');
		expect(pruneKept(150)).toBe(1);
		expect(readKept('used')).toBeDefined();
	});

	test('may be missing altogether', () => {
		expect(pruneKept(0)).toBe(0);
	});
});
