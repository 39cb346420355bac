import { execFileSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashFiles, hashOf, listPaths } from '../../../../src/build/listed-files.ts';
import { readManifest } from '../../../../src/build/read-manifest.ts';
import { assembleRelease } from '../../../../src/build/release/assemble.ts';
import { readCarried } from '../../../../src/build/release/carried.ts';
import {
	activate,
	currentRelease,
	earlierRelease,
	listReleases,
	pruneReleases,
} from '../../../../src/build/release/releases.ts';
import { writeRules } from '../../../../src/build/response-rules.ts';
import { verifyFolder } from '../../../../src/build/verify-folder.ts';
import { checksumLines, manifestText } from '../../../../src/domain/manifest.ts';
import { responseRules } from '../../../../src/domain/response-headers.ts';

const LONG = 'A text that is worth compressing. '.repeat(100);

let folder: string;
let place: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-'));
	place = join(folder, 'place');
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

/** Builds a site of these files and releases it. Returns the folder with the site. */
async function release(
	texts: Record<string, string>,
	policy = "default-src 'none'",
): Promise<string> {
	const built = join(folder, 'built');
	rmSync(built, { recursive: true, force: true });
	for (const [path, text] of Object.entries({ '404.html': 'None', ...texts })) {
		mkdirSync(dirname(join(built, path)), { recursive: true });
		writeFileSync(join(built, path), text);
	}
	writeRules(built, responseRules(policy));
	const files = await hashFiles(built, await listPaths(built));
	const content = hashOf(checksumLines(files));
	const head = {
		version: 1,
		origin: 'https://example.org',
		commit: null,
		dirty: null,
		versions: {},
	} as const;
	writeFileSync(join(built, 'manifest.json'), manifestText({ ...head, content, files }));
	const { name } = await assembleRelease({ built, place, at: '/srv/site', effort: 'little' });
	await activate(place, name);
	return join(place, 'releases', name, 'site');
}

const verify = async (site: string) =>
	verifyFolder(site, await readManifest(site), await readCarried(site));

describe('a release', () => {
	test('has the files of the build, compressed copies, and configurations with its own folder', async () => {
		const site = await release({ 'index.html': LONG, _headers: '/*' });
		expect(readdirSync(site).toSorted()).toEqual([
			'404.html',
			'headers.json',
			'headers.json.br',
			'headers.json.gz',
			'index.html',
			'index.html.br',
			'index.html.gz',
			'manifest.json',
		]);
		expect(await verify(site)).toEqual([]);
		const key = readFileSync(join(site, '../configuration'), 'utf8').trim();
		for (const file of ['nginx/server.conf', 'Caddyfile'])
			expect(readFileSync(join(site, '..', file), 'utf8')).toContain(`/srv/site/live/${key}`);
	});

	test('shares with the one before what did not change, dates included', async () => {
		const one = await release({ 'index.html': LONG, 'a.txt': 'old' });
		const other = await release({ 'index.html': LONG, 'a.txt': 'new' });
		for (const file of ['index.html', 'index.html.br'])
			expect(statSync(join(other, file)).ino).toBe(statSync(join(one, file)).ino);
		expect(readFileSync(join(other, 'a.txt'), 'utf8')).toBe('new');
		expect(readFileSync(join(one, 'a.txt'), 'utf8')).toBe('old');
	});

	test('still has what pages of the one before ask for by a name with a hash', async () => {
		await release({ 'index.html': '1', '_astro/a.1.js': LONG, 'logo.png': '1' });
		const other = await release({ 'index.html': '2', '_astro/a.2.js': LONG });
		expect(readdirSync(join(other, '_astro'))).toContain('a.1.js');
		expect(readdirSync(join(other, '_astro'))).toContain('a.1.js.br');
		expect(readdirSync(other)).not.toContain('logo.png');
		expect(await verify(other)).toEqual([]);
		writeFileSync(join(other, '_astro/a.1.js'), 'spoilt');
		expect(await verify(other)).toContainEqual(expect.stringContaining('_astro/a.1.js differs'));
	});

	test('is not made of a folder that is not as it was built', async () => {
		await release({ 'index.html': '1' });
		const built = join(folder, 'built');
		writeFileSync(join(built, 'index.html'), '!');
		await expect(assembleRelease({ built, place, at: place, effort: 'little' })).rejects.toThrow(
			'index.html differs',
		);
		expect(await listReleases(place)).toHaveLength(1);
	});
});

describe('what a server sees', () => {
	/** What it serves with the configuration that it has read, until it reads another one. */
	const served = (configuration: string) =>
		readFileSync(join(place, 'live', configuration, 'index.html'), 'utf8');
	const configuration = () => readFileSync(join(place, 'current/configuration'), 'utf8').trim();

	test('changes at once where headers and redirects stay the same', async () => {
		await release({ 'index.html': '1' });
		const read = configuration();
		await release({ 'index.html': '2' });
		expect(configuration()).toBe(read);
		expect(served(read)).toBe('2');
	});

	test('stays as it was, files and headers, until it reads other headers', async () => {
		await release({ 'index.html': '1' });
		const read = configuration();
		await release({ 'index.html': '2' }, "default-src 'self'");
		expect(served(read)).toBe('1');
		expect(served(configuration())).toBe('2');
		const [first = ''] = await listReleases(place);
		expect(await activate(place, first)).toBe(true);
		expect(await activate(place, first)).toBe(false);
	});

	// Servers run Linux; "mv" of macOS cannot replace a link.
	test.skipIf(process.platform !== 'linux')(
		'is the same when the script of a release serves it',
		async () => {
			await release({ 'index.html': '1' });
			const links = () => [readlinkSync(join(place, 'current')), ...liveLinks()];
			const byCommand = links();
			await release({ 'index.html': '2' }, "default-src 'self'");
			const [first = ''] = await listReleases(place);
			const script = join(place, 'releases', first, 'activate');
			expect(execFileSync('sh', [script], { encoding: 'utf8' })).toContain('have changed');
			expect(links()).toEqual(expect.arrayContaining(byCommand));
			expect(execFileSync('sh', [script], { encoding: 'utf8' })).toBe('');
		},
	);

	const liveLinks = () =>
		readdirSync(join(place, 'live')).map(
			(name) => `${name} ${readlinkSync(join(place, 'live', name))}`,
		);
});

describe('the folder of releases', () => {
	beforeEach(async () => {
		for (const text of ['1', '2', '3']) await release({ 'index.html': text });
	});

	test('names them in their order, and serves the last', async () => {
		const names = await listReleases(place);
		expect(names.map((name) => name.slice(0, 5))).toEqual(['0001-', '0002-', '0003-']);
		expect(readlinkSync(join(place, 'current'))).toBe(join('releases', names[2] ?? ''));
	});

	test('goes back step by step, and has nothing before the first', async () => {
		const names = await listReleases(place);
		for (const expected of [names[1], names[0]]) {
			const earlier = await earlierRelease(place);
			expect(earlier).toBe(expected);
			await activate(place, earlier ?? '');
		}
		expect(await earlierRelease(place)).toBeUndefined();
	});

	test('goes on after the last number when it went back', async () => {
		await activate(place, (await earlierRelease(place)) ?? '');
		await release({ 'index.html': '4' });
		expect(await currentRelease(place)).toMatch(/^0004-/);
	});

	test('loses the oldest, never the one that is served', async () => {
		const [first = '', second] = await listReleases(place);
		await activate(place, first);
		expect(await pruneReleases(place, 1)).toEqual([second]);
		expect(readdirSync(join(place, 'live'))).toHaveLength(1);
		expect(await listReleases(place)).toContain(first);
	});
});
