import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hashFiles, listPaths } from '../../src/build/listed-files.ts';
import { verifyFolder } from '../../src/build/verify-folder.ts';
import { manifestSchema } from '../../src/schemas/manifest.ts';
import { runCli, startCli } from '../run-cli.ts';
import { ANSWER, edit, smallProject } from '../small-project.ts';

const root = smallProject('failing-builds');
const dist = join(root, 'dist');
const LEFT_OVER = ['.dist-next', '.dist-last', '.dist-old', '.dist-lock'];
let before: string;

beforeAll(async () => {
	const sources = await hashes('content', 'data');
	expect((await runCli(root, 'build')).code).toBe(0);
	expect(await hashes('content', 'data')).toEqual(sources);
	before = readFileSync(join(dist, 'manifest.json'), 'utf8');
});
afterEach(async () => {
	const manifest = manifestSchema.parse(
		JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')),
	);
	expect(await verifyFolder(dist, manifest)).toEqual([]);
	expect(LEFT_OVER.filter((name) => existsSync(join(root, name)))).toEqual([]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a build that fails leaves the last site as it was, and says what to do', () => {
	test('over a finding', async () => {
		const undo = change(ANSWER, (text) => `${text}\nimport Chart from "./chart.astro"\n`);
		const { code, out, err } = await runCli(root, 'build');
		undo();
		expect(out).toContain('no-code: Imports, exports and {expressions} are code');
		expect([code, err]).toEqual([1, '']);
		expectSameSite();
	});

	test('over an error in a page', async () => {
		const undo = change('src/pages/search.astro', (text) =>
			text.replace('\n---\n', "\nthrow new Error('Broken on purpose');\n---\n"),
		);
		const { code, err } = await runCli(root, 'build');
		undo();
		expect(err).toContain('Caught error rendering /search');
		expect(err).toContain(
			'The build stopped: Broken on purpose.\nWhat was built before is still in dist/, as it was.\n',
		);
		expect(err).not.toMatch(/\n\s+at .+:\d+:\d+/);
		expect(code).toBe(1);
		expectSameSite();
	});

	test('over a step after the pages', async () => {
		const undo = change('src/build/after-build.ts', (text) =>
			text.replace(
				'	writeManifest,',
				"	() => Promise.reject(new Error('The step failed on purpose')),\n	writeManifest,",
			),
		);
		const { code, err } = await runCli(root, 'build');
		undo();
		expect(err).toContain('The build stopped: The step failed on purpose.\n');
		expect(code).toBe(1);
		expectSameSite();
	});

	test.each([0, 7])('over a disk that is full after %i files', async (files) => {
		const env = { FILES_UNTIL_FULL: String(files) };
		const { code, err } = await runCli(root, 'build', [], {
			env,
			preload: `${import.meta.dirname}/full-disk.ts`,
		});
		expect(err).toMatch(/^The build stopped: ENOSPC: no space left on device, write '.+'\.\n/);
		expect(err).toContain(
			'The disk is full: make room (`df -h .` shows where there is little) and try again.\n',
		);
		expect(code).toBe(1);
		expectSameSite();
	});
});

describe('two builds of one folder', () => {
	test('the second is refused, and the first goes on', async () => {
		const first = startCli(root, 'build');
		while (!existsSync(join(root, '.dist-lock'))) await wait(20);
		const second = await runCli(root, 'build');
		expect(second.err).toBe(
			`Another build of this folder is running (process ${first.child.pid}), and two would mix their pages. Wait until it has ended.\n`,
		);
		expect(second.code).toBe(1);
		expect((await first.ended).code).toBe(0);
	});
});

describe('what a text holds is not run', () => {
	const canary = join(root, 'canary');
	const write = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, 'ran')`;
	const attacks = [
		`export const a = ${write};`,
		`{${write}}`,
		`A sum of {${write}} here.`,
		`<Callout title={${write}}>\n\nNote.\n\n</Callout>`,
		`<Callout {...${write}}>\n\nNote.\n\n</Callout>`,
		`import '../../../canary.mjs'`,
	];

	test('by a build: it finds them all and evaluates none', async () => {
		writeFileSync(join(root, 'canary.mjs'), `${write};\n`);
		const undo = change(ANSWER, (text) => `${text}\n${attacks.join('\n\n')}\n`);
		const { code, out } = await runCli(root, 'build');
		undo();
		expect(out.match(/no-code: /g)).toHaveLength(attacks.length);
		expect(code).toBe(1);
		expect(existsSync(canary)).toBe(false);
		expectSameSite();
	});

	test('by a server for authoring: it shows what was found in place of every page, and the page once it is mended', async () => {
		const undo = change(
			ANSWER,
			(text) => `${text}\n${attacks.join('\n\n')}\n\n[x](javascript:a)\n`,
		);
		const server = startCli(root, 'dev', [], { env: { NODE_ENV: 'development' } });
		const origin = await server.says(/(http:\/\/localhost:\d+)/);
		const read = async () => {
			const response = await fetch(`${origin}/answers/how-beta-changed/`);
			return { status: response.status, text: await response.text() };
		};
		const faulty = await read();
		undo();
		await expect.poll(async () => (await read()).status, { timeout: 10_000 }).toBe(200);
		server.child.kill('SIGKILL');
		await server.ended;
		expect(faulty.status).toBe(500);
		expect(faulty.text).toContain('no-code: ');
		expect(faulty.text).toContain('unsafe-link: ');
		expect(existsSync(canary)).toBe(false);
	});
});

describe.runIf(process.env['MODE'] === 'full' && canMount())(
	'on a disk that is really full',
	() => {
		const disk = join(root, '..', `${root.split('/').at(-1)}-disk`);

		test('the last site stays, and the message is the same', async () => {
			mkdirSync(disk);
			execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]);
			try {
				cpSync(root, disk, { recursive: true, verbatimSymlinks: true });
				const free =
					Number(execFileSync('stat', ['-f', '-c', '%a', disk], { encoding: 'utf8' })) * 4096;
				appendFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, free - 300_000)));
				const { code, err } = await runCli(disk, 'build');
				expect(err).toContain('The disk is full');
				expect(code).toBe(1);
				expect(readFileSync(join(disk, 'dist/manifest.json'), 'utf8')).toBe(
					readFileSync(join(dist, 'manifest.json'), 'utf8'),
				);
			} finally {
				execFileSync('umount', [disk]);
				rmSync(disk, { recursive: true });
			}
		});
	},
);

function canMount(): boolean {
	return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Changes a file until the returned function is called. */
function change(path: string, how: (text: string) => string): () => void {
	const text = readFileSync(join(root, path), 'utf8');
	edit(root, path, how);
	expect(readFileSync(join(root, path), 'utf8')).not.toBe(text);
	return () => writeFileSync(join(root, path), text);
}

function expectSameSite(): void {
	expect(readFileSync(join(dist, 'manifest.json'), 'utf8')).toBe(before);
}

async function hashes(...folders: readonly string[]): Promise<unknown> {
	return Promise.all(
		folders.map(async (folder) =>
			hashFiles(join(root, folder), await listPaths(join(root, folder))),
		),
	);
}
