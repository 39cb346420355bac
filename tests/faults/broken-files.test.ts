import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli, runNode } from '../run-cli.ts';
import { ANSWER } from '../small-project.ts';

const PROJECT = join(import.meta.dirname, '../..');
const BASE = join(PROJECT, 'tests/checks/base');
const CROSSWALK = 'data/crosswalks/beta-2024--beta-2025.ours.yaml';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'broken-files-'));
	cpSync(BASE, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string) => join(root, path);
const text = (path = ANSWER) => readFileSync(at(path), 'utf8');
const check = () => runCli(PROJECT, 'check', ['--root', root]);

function instead(path: string, make: (path: string) => void): void {
	rmSync(at(path), { recursive: true });
	make(at(path));
}

describe('what is no text is a finding: one sentence, no stack, exit code 1', () => {
	test.each<[what: string, breakIt: () => void, sentence: string]>([
		[
			'a folder in place of a file',
			() => instead(ANSWER, (path) => mkdirSync(path)),
			'unreadable-file: This is a folder with the name of a file',
		],
		[
			'a link out of the project',
			() => instead(ANSWER, (path) => symlinkSync('/etc/passwd', path)),
			'unreadable-file: This is a link to another place',
		],
		[
			'a link to nothing',
			() => instead(CROSSWALK, (path) => symlinkSync('/nowhere', path)),
			'unreadable-file: This is a link to another place',
		],
		[
			'a link to itself',
			() => instead(CROSSWALK, (path) => symlinkSync(path, path)),
			'unreadable-file: This is a link to another place',
		],
		[
			'a folder that leads out',
			() => instead('content/answers/basics', (path) => symlinkSync('/etc', path)),
			'unreadable-file: This is a link to another place',
		],
		[
			'content that leads out',
			() => instead('content', (path) => symlinkSync(join(BASE, 'content'), path)),
			'unreadable-file: This is a link to another place',
		],
		[
			'a link among the files that are published as they are',
			() => {
				mkdirSync(at('public'));
				symlinkSync('/etc/passwd', at('public/more.txt'));
			},
			'public/more\\.txt\n.*\n.*unreadable-file: This is a link to another place',
		],
		[
			'no answers',
			() => instead('content/answers', () => undefined),
			'unreadable-file: There is no folder content/answers/',
		],
		[
			'no crosswalks',
			() => instead('data/crosswalks', () => undefined),
			'unreadable-file: There is no folder data/crosswalks/',
		],
		[
			'UTF-16',
			() => writeFileSync(at(ANSWER), `\ufeff${text()}`, 'utf16le'),
			'unreadable-file: This file is written in UTF-16',
		],
		[
			'Latin-1',
			() => writeFileSync(at(ANSWER), text().replace('swapped', 'ging\u00ebn'), 'latin1'),
			'unreadable-file: This line is not UTF-8',
		],
		[
			'five megabytes',
			() => writeFileSync(at(ANSWER), text() + 'Text. '.repeat(833_334)),
			'size-limit: This file has 5,000,',
		],
		[
			'nothing in it',
			() => writeFileSync(at(CROSSWALK), ''),
			'unreadable-file: This file is empty',
		],
		[
			'a name in capitals',
			() => renameSync(at(ANSWER), at('content/answers/basics/How-Beta-Changed.mdx')),
			'file-name: "How-Beta-Changed.mdx"',
		],
		[
			'two names that differ in case',
			() => cpSync(at(ANSWER), at('content/answers/basics/How-beta-changed.mdx')),
			'file-name: "How-beta-changed.mdx"',
		],
		[
			'a name with a line break and colours',
			() => cpSync(at(ANSWER), at('content/answers/basics/a\n\u001b[31mb.mdx')),
			'file-name: "a',
		],
		[
			'a file that nothing reads',
			() => writeFileSync(at('content/notes.txt'), 'Notes.'),
			'file-name: Nothing reads content/notes\\.txt',
		],
	])('%s', async (_what, breakIt, sentence) => {
		breakIt();
		const { code, out, err } = await check();
		expect(out).toMatch(new RegExp(sentence));
		expect(out).not.toContain('root:');
		expect(out).not.toContain('\u001b');
		expect([code, err]).toEqual([1, '']);
	});
});

test('no content at all is told as such', async () => {
	instead('content', () => undefined);
	const { code, err } = await check();
	expect(err).toContain('is no project folder: it has no content/.');
	expect(code).toBe(2);
});

test('line ends of Windows and a byte order mark change nothing, and `fix` takes them out', async () => {
	const before = text();
	for (const path of [ANSWER, CROSSWALK])
		writeFileSync(at(path), `\ufeff${text(path).replaceAll('\n', '\r\n')}`);
	expect((await check()).out).toContain('no problems');
	const { code, out } = await runCli(PROJECT, 'fix', ['--root', root]);
	expect(out).toContain('line ends written as LF, without a byte order mark');
	expect(code).toBe(0);
	expect(text()).toBe(before);
});

test('`fix` leaves alone what it cannot read', async () => {
	const bytes = Buffer.from(`${text()}caf\u00e9  \n`, 'latin1');
	writeFileSync(at(ANSWER), bytes);
	instead(CROSSWALK, (path) => symlinkSync('/etc/hosts', path));
	const hosts = readFileSync('/etc/hosts');
	expect((await runCli(PROJECT, 'fix', ['--root', root])).code).toBe(1);
	expect(readFileSync(at(ANSWER))).toEqual(bytes);
	expect(readFileSync('/etc/hosts')).toEqual(hosts);
});

describe('the commands say what the machine lacks', () => {
	const run = (root: string) => runNode(root, 'src/cli/run.mjs', 'check');

	test('where packages are not installed', async () => {
		for (const path of ['src', 'package.json'])
			cpSync(join(PROJECT, path), at(path), { recursive: true });
		const { code, err } = await run(root);
		expect(err).toMatch(
			/^The package ".+" is not installed as it should be\. Run `npm ci`, then try again\.\n$/,
		);
		expect(code).toBe(1);
	});

	test('where Node.js is too old', async () => {
		const old = join(root, 'old.mjs');
		writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });\n");
		const { code, err } = await runNode(PROJECT, '--import', old, 'src/cli/run.mjs', 'check');
		expect(err).toMatch(/^This is Node\.js 20\.20\.2, and the project needs 22\.12 or newer\./);
		expect(code).toBe(1);
	});
});
