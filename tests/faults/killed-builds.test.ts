import { readdirSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startCli } from '../run-cli.ts';
import { ANSWER, edit, smallProject } from '../small-project.ts';
import { readServed, type ServedSite } from './served-site.ts';

const IN_FULL = process.env['MODE'] === 'full'; // npm run faults
const PRELOAD = `${import.meta.dirname}/kill-after-rename.ts`;

/** Shares of a build's time, drawn once with a fixed seed; and the three moments of the exchange. */
const SHARES = IN_FULL ? drawn(17) : drawn(17).slice(0, 1);
const RENAMES = IN_FULL ? [1, 2, 3] : [1, 2];

const root = smallProject('killed-builds');
let buildTime = 0;
let last: ServedSite;

beforeAll(async () => {
	const started = performance.now();
	expect((await runCli(root, 'build')).code).toBe(0);
	buildTime = performance.now() - started;
	last = await readServed(root);
	expect(last.faults).toEqual([]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(SHARES)(
	'a build that is killed after %d of its time leaves a whole site',
	async (share) => {
		changeSomething();
		expect(await killedAfter(share)).toBe(true);
		await expectWholeSite();
	},
);

test.each(RENAMES)(
	'a build that is killed after rename %i of the exchange leaves a whole site',
	async (rename) => {
		changeSomething();
		const { signal, out, err } = await runCli(root, 'build', [], {
			preload: PRELOAD,
			env: { KILL_AFTER_RENAME: String(rename) },
		});
		expect(signal, `${out}${err}`).toBe('SIGKILL');
		await expectWholeSite(rename === 1 ? 'old' : 'new');
	},
);

test('the build after it is whole, and nothing is left over', async () => {
	changeSomething();
	const { code, out } = await runCli(root, 'build');
	expect(code, out).toBe(0);
	await expectWholeSite('new');
	expect(
		readdirSync(root).filter((name) => name.startsWith('.dist-') && !name.endsWith('.tmp')),
	).toEqual([]);
});

/** Kills a build at that share of its time. A machine that has become faster ends it before: then another one is tried. */
async function killedAfter(share: number): Promise<boolean> {
	for (let tries = 0; tries < 5; tries += 1) {
		const started = performance.now();
		const build = startCli(root, 'build');
		const ended = build.ended.then(() => true);
		const isEarly = await Promise.race([ended, wait(share * buildTime).then(() => false)]);
		if (!isEarly && build.child.pid !== undefined) {
			process.kill(-build.child.pid, 'SIGKILL');
			return (await build.ended).signal === 'SIGKILL';
		}
		buildTime = performance.now() - started;
		last = await readServed(root);
		changeSomething();
	}
	return false;
}

let changes = 0;

function changeSomething(): void {
	changes += 1;
	edit(root, ANSWER, (text) =>
		text.replace(/^question: .*$/m, `question: How did Beta change for the time ${changes}?`),
	);
}

async function expectWholeSite(which?: 'old' | 'new'): Promise<void> {
	const served = await readServed(root);
	expect(served.faults).toEqual([]);
	const isNew = served.home.includes(`for the time ${changes}?`);
	if (!isNew) expect(served.content).toBe(last.content);
	if (which !== undefined) expect(isNew ? 'new' : 'old').toBe(which);
	last = served;
}

/** Mulberry32: the same numbers at every run. */
function drawn(count: number): number[] {
	let state = 20_261_125;
	return Array.from({ length: count }, () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.round((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * 1000) / 1000;
	});
}
