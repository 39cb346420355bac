import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeManifest } from '../../../src/build/manifest.ts';
import { readManifest } from '../../../src/build/read-manifest.ts';
import { listen } from '../../../src/build/static-server.ts';
import { verifyFolder } from '../../../src/build/verify-folder.ts';
import { verifyOrigin } from '../../../src/build/verify-origin.ts';
import { loadSite } from '../../../src/data/load-site.ts';
import { listRedirects } from '../../../src/domain/redirects.ts';

const root = process.cwd();
const { site } = loadSite(root);
const [moved = ['', '']] = listRedirects(site);
const [OLD, NEW] = moved;
const FILES = {
	'404.html': 'Not here',
	'index.html': 'Home',
	'answers/index.html': 'Answers',
	'answers/what-is-an-aims.md': 'Ä',
	[`${OLD.slice(1)}index.html`]: 'Elsewhere',
	_headers: '/*',
};

let folder: string;
const write = (path: string, text: string | Uint8Array) => {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), text);
};

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'manifest-'));
	for (const [path, text] of Object.entries(FILES)) write(path, text);
	await writeManifest(folder, { root, site });
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('the manifest of a folder', () => {
	test('lists every file with its hash and size, in the order of paths', async () => {
		const { files } = await readManifest(folder);
		expect(files.map(({ path }) => path)).toEqual(Object.keys(FILES).sort());
		const twin = files.find(({ path }) => path === 'answers/what-is-an-aims.md');
		const sha256 = createHash('sha256').update('Ä').digest('hex');
		expect(twin).toEqual({ path: 'answers/what-is-an-aims.md', sha256, size: 2 });
	});

	test('says where a page leads that only leads elsewhere', async () => {
		const { files } = await readManifest(folder);
		expect(files.filter(({ redirect }) => redirect !== undefined)).toMatchObject([
			{ path: `${OLD.slice(1)}index.html`, redirect: NEW },
		]);
	});

	test('names the versions that are installed, and not the machine', async () => {
		const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
		const { versions } = await readManifest(folder);
		const astro = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8'));
		expect(versions).toMatchObject({ astro: astro.version });
		expect(text).not.toContain(process.versions.node);
		expect(readFileSync(join(folder, 'built-with.json'), 'utf8')).toContain(process.versions.node);
	});
});

describe('a folder held against its manifest', () => {
	const verify = async () => verifyFolder(folder, await readManifest(folder));

	test('is as listed after the build, also with compressed copies', async () => {
		write('index.html.gz', gzipSync('Home'));
		write('manifest.json.gz', gzipSync(readFileSync(join(folder, 'manifest.json'))));
		expect(await verify()).toEqual([]);
	});

	test.each<[string, () => void, string]>([
		['a changed file', () => write('index.html', 'Hom3'), 'index.html differs: 4 bytes, 4 in'],
		['a lost file', () => rmSync(join(folder, '404.html')), '404.html is missing'],
		['a file of somebody else', () => write('shell.php', ''), 'shell.php is not listed'],
		['a copy of another text', () => write('index.html.gz', gzipSync('No')), 'is not a copy of'],
		['a broken copy', () => write('index.html.br', 'no brotli'), 'is not a copy of index.html'],
		['a copy of another list', () => write('manifest.json.gz', gzipSync('[]')), 'is not a copy of'],
		['a copy of nothing', () => write('new.html.gz', gzipSync('')), 'new.html.gz is not listed'],
	])('tells of %s', async (_what, spoil, sentence) => {
		spoil();
		expect(await verify()).toEqual([expect.stringContaining(sentence)]);
	});

	test('tells of a manifest that was changed with a file', async () => {
		const path = join(folder, 'manifest.json');
		const sha256 = createHash('sha256').update('Hom3').digest('hex');
		write('index.html', 'Hom3');
		const old = createHash('sha256').update('Home').digest('hex');
		write('manifest.json', readFileSync(path, 'utf8').replace(old, sha256));
		expect(await verify()).toEqual([expect.stringContaining('does not agree with itself')]);
	});
});

describe('a server held against a manifest', () => {
	let server: Server;
	let origin: string;
	/** What the server sends otherwise than the files say. */
	let spoilt: Record<string, { status: number; location?: string; text?: string }> = {};

	beforeAll(async () => {
		server = createServer(({ url = '/' }, response) => {
			const path = url.endsWith('/') ? `${url}index.html` : url;
			const text = new Map(Object.entries(FILES)).get(path.slice(1));
			const { status, location, ...said } = spoilt[url] ?? {
				status: text === undefined ? 404 : 200,
			};
			response.writeHead(status, location === undefined ? {} : { Location: location });
			response.end(said.text ?? text ?? FILES['404.html']);
		});
		origin = `http://localhost:${(await listen(server, 0)).port}`;
	});
	afterEach(() => {
		spoilt = {};
	});
	afterAll(() => {
		server.close();
	});

	const verify = async () => verifyOrigin(origin, await readManifest(folder));

	test('is as listed, whether old addresses answer with a page or with a redirect', async () => {
		expect(await verify()).toEqual([]);
		spoilt = { [OLD]: { status: 301, location: NEW } };
		expect(await verify()).toEqual([]);
	});

	test.each<[string, typeof spoilt, string]>([
		['a changed page', { '/answers/': { status: 200, text: '?' } }, '/answers/ differs: 1 bytes'],
		['a lost page', { '/': { status: 500 } }, '/ has status 500'],
		['a redirect that leads astray', { [OLD]: { status: 301, location: '/x' } }, 'not to'],
		['a page that leads elsewhere', { '/': { status: 301, location: '/x' } }, '/ has status 301'],
		[
			'an error page of another kind',
			{ '/there-is-no-such-page/': { status: 404, text: '' } },
			'404.html',
		],
		['a false 200', { '/there-is-no-such-page/': { status: 200 } }, 'status 200 instead of 404'],
	])('tells of %s', async (_what, answers, sentence) => {
		spoilt = answers;
		expect(await verify()).toEqual([expect.stringContaining(sentence)]);
	});
});

test('a folder without a manifest is told what writes one', async () => {
	await expect(readManifest('src')).rejects.toThrow('There is no src/manifest.json.');
});
