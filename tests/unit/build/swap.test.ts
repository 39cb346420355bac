import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearAside, recover, swapIn } from '../../../src/build/swap.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Makes folders that say what they are. */
function make(...names: readonly string[]): void {
	for (const name of names) {
		mkdirSync(join(root, name));
		writeFileSync(join(root, name, 'index.html'), name);
	}
}

const served = () => readFileSync(join(root, 'dist/index.html'), 'utf8');

describe('a complete build', () => {
	test.each([
		['the first one', ['.dist-next']],
		['one after others', ['.dist-next', 'dist']],
		['one after a build that was killed', ['.dist-next', 'dist', '.dist-last', '.dist-old']],
	])('is served, and nothing else is left: %s', (_which, folders) => {
		make(...folders);
		swapIn(root);
		expect(served()).toBe('.dist-next');
		expect(readdirSync(root)).toEqual(['dist']);
	});

	test('that is not there leaves the served one', () => {
		make('dist');
		expect(() => swapIn(root)).toThrow('ENOENT');
		expect(served()).toBe('dist');
	});
});

describe('after a build that was killed', () => {
	test('between the two renames, the last one is back', () => {
		make('.dist-next', '.dist-last');
		expect(recover(root)).toBe(true);
		expect(served()).toBe('.dist-last');
	});

	test.each([
		[['dist']],
		[['dist', '.dist-last']],
		[['.dist-next']],
		[['.dist-next', '.dist-old']],
		[[]],
	])('at another moment, nothing is brought back: %j', (folders) => {
		make(...folders);
		expect(recover(root)).toBe(false);
		expect(existsSync(join(root, 'dist'))).toBe(folders.includes('dist'));
	});

	test('what it left is cleared, and the served folder is not', () => {
		make('dist', '.dist-next', '.dist-last', '.dist-old');
		clearAside(root);
		expect(readdirSync(root)).toEqual(['dist']);
		expect(served()).toBe('dist');
	});
});
