import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashFiles, listPaths } from '../../src/build/listed-files.ts';
import { runCli } from '../run-cli.ts';
import { edit } from '../small-project.ts';

const SET = 'data/crosswalks/beta-2024--beta-2025.ours.yaml';

const PROJECT = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'writing-commands-'));
cpSync(join(PROJECT, 'tests/checks/base'), root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const history = (name: string) => join(root, 'data/history', name);
const record = (day: string) => runCli(PROJECT, 'record', ['--root', root, '--day', day]);

test('a check writes nothing', async () => {
	const before = await hashes();
	expect((await runCli(PROJECT, 'check', ['--root', root])).code).toBe(0);
	expect(await hashes()).toEqual(before);
});

test('a record that was stopped before its last file loses no change, and writes none twice', async () => {
	expect((await record('2026-02-01')).code).toBe(0);
	const first = readFileSync(history('state.tsv'), 'utf8');
	edit(root, SET, (text) => text.replace('falls to second place', 'drops to second place'));
	expect((await record('2026-02-02')).code).toBe(0);
	const whole = await hashes();
	writeFileSync(history('state.tsv'), first);
	expect((await record('2026-02-02')).code).toBe(0);
	expect(await hashes()).toEqual(whole);
	expect(readFileSync(history('changes.yaml'), 'utf8').match(/change: changed$/gm)).toHaveLength(1);
});

async function hashes(): Promise<unknown> {
	return hashFiles(root, await listPaths(root));
}
