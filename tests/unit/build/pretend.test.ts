import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const PRETEND = new URL('../../../src/build/reproduce/pretend.ts', import.meta.url).href;

/** What a program sees that starts with `--import pretend.ts`, in itself or in a worker thread. */
function ask(expression: string, where: 'itself' | 'a worker'): number {
	const program = `console.log(${expression})`;
	const run =
		where === 'itself'
			? program
			: `import { Worker } from 'node:worker_threads'; new Worker(${JSON.stringify(`import('node:os').then((os) => ${program})`)}, { eval: true })`;
	const options = ['--experimental-strip-types', '--import', PRETEND, '--input-type=module'];
	const output = execFileSync(
		process.execPath,
		[...options, '--eval', `import * as os from 'node:os'; ${run}`],
		{ env: { ...process.env, PRETEND_DAYS: '400', PRETEND_CORES: '7' }, encoding: 'utf8' },
	);
	return Number(output);
}

const AHEAD = 400 * 86_400_000;

test.each<[string, 'itself' | 'a worker']>([
	['new Date().getTime()', 'itself'],
	['Date.now()', 'itself'],
	['Date.parse(Date())', 'itself'],
	['new Date().getTime()', 'a worker'],
])('%s is 400 days ahead in %s', (expression, where) => {
	const difference = ask(expression, where) - AHEAD - Date.now();
	expect(Math.abs(difference)).toBeLessThan(60_000);
});

test('a given date stays as it is', () => {
	expect(ask("new Date('2026-01-02').getTime()", 'itself')).toBe(Date.UTC(2026, 0, 2));
});

test.each<'itself' | 'a worker'>(['itself', 'a worker'])('%s has seven cores', (where) => {
	expect(ask('os.availableParallelism()', where)).toBe(7);
});

test.each<'itself' | 'a worker'>(['itself', 'a worker'])('%s has no network', (where) => {
	const tried = (call: string) => `(() => { try { ${call}; return 0; } catch { return 1; } })()`;
	const connecting = `process.getBuiltinModule('node:net').connect(9, '127.0.0.1').on('error', () => {})`;
	const asking = `process.getBuiltinModule('node:dns').lookup('example.org', () => {})`;
	expect(ask(tried(connecting), where)).toBe(1);
	expect(ask(tried(asking), where)).toBe(1);
});
