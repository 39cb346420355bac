import { execFileSync, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activate, listReleases } from '../../src/build/release/releases.ts';
import { readRules } from '../../src/build/response-rules.ts';
import { addressOfFile } from '../../src/domain/manifest.ts';
import { ruleFor } from '../../src/domain/response-headers.ts';
import { caddyCommand, caddyState } from './caddy.ts';
import { hasBrotli, nginxCommand } from '../../src/build/loopback/nginx.ts';
import { REFUSED, TYPES } from './expected.ts';
import { makePlace, sample, sampleFile } from './sample-release.ts';
import {
	ask,
	freePort,
	isInstalled,
	start,
	stop,
	type Said,
} from '../../src/build/loopback/server.ts';

const ANSWER = sampleFile(/^answers\/what-.*index\.html$/);
const MOVED = sampleFile(/^frameworks\/.*index\.html$/);
const ASSET = sampleFile(/^_astro\/.*\.js$/);
const PART = sampleFile(/^pagefind\/.*\.pf_fragment$/);
const DOWNLOAD = sampleFile(/\.oscal\.json$/);

const SERVERS = [
	{
		name: 'nginx',
		command: nginxCommand,
		state: () => ({}),
		encodings: hasBrotli ? ['br', 'gzip'] : ['gzip'],
	},
	{ name: 'caddy', command: caddyCommand, state: caddyState, encodings: ['br', 'gzip'] },
];

const installed = SERVERS.filter(({ name }) => isInstalled(name));
for (const { name } of SERVERS) {
	if (!isInstalled(name))
		console.log(`${name} is not installed here: its configuration is not tested.`);
}
if (installed.length === 0) test.skip('no web server is installed', () => {});

let folder: string | undefined;
beforeAll(async () => {
	if (installed.length > 0) folder = await makePlace();
});
afterAll(() => {
	if (folder !== undefined) rmSync(folder, { recursive: true });
});

describe.each(installed)('$name with our configuration', ({ command, state, encodings }) => {
	let child: ChildProcess | undefined;
	let site: string;
	let get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Said>;

	beforeAll(async () => {
		if (folder === undefined) throw new Error('There is no release to serve.');
		const port = await freePort();
		const place = join(folder, 'place');
		site = join(place, 'current', 'site');
		child = await start(command(folder, place, port), port, state(folder));
		get = (path, headers, method) => ask(port, path, headers, method);
	});
	afterAll(() => stop(child));

	const fileAt = (path: string) => readFileSync(join(site, path));
	const rules = () => readRules(join(folder ?? '', 'built'));

	test('serves every file of the build as it is, with the headers of its rule', async () => {
		const faults: string[] = [];
		const files = [...sample.values()].filter(
			({ path, redirect }) =>
				redirect === undefined && !/^_|^404/.test(path.replace('_astro/', '')),
		);
		for (const { path } of files) {
			const address = addressOfFile(path);
			const { status, headers, body } = await get(address);
			if (status !== 200 || !body.equals(fileAt(path)))
				faults.push(`${address} has status ${status}`);
			for (const [name, value] of Object.entries(ruleFor(rules(), address).headers)) {
				const sent = headers[name.toLowerCase()];
				if (sent !== value) faults.push(`${address} ${name}: ${String(sent)}`);
			}
		}
		expect(faults.slice(0, 5)).toEqual([]);
		expect(files.length).toBeGreaterThan(100);
	});

	test.each(TYPES)('serves %s as %s', async (pattern, type) => {
		const path = pattern.source.includes('manifest') ? 'manifest.json' : sampleFile(pattern).path;
		expect((await get(addressOfFile(path))).headers['content-type']).toBe(type);
	});

	test.each(encodings)('sends texts as they were compressed before: %s', async (encoding) => {
		const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
		for (const { path } of [ANSWER, ASSET, DOWNLOAD]) {
			const { headers, body } = await get(addressOfFile(path), { 'Accept-Encoding': encoding });
			expect(headers['content-encoding'], path).toBe(encoding);
			expect(headers.vary).toMatch(/accept-encoding/i);
			expect(body).toEqual(fileAt(`${path}.${encoding === 'br' ? 'br' : 'gz'}`));
			expect(unpack(body).equals(fileAt(path))).toBe(true);
			expect(headers['content-type']).toBe(
				(await get(addressOfFile(path))).headers['content-type'],
			);
		}
	});

	test('prefers brotli where a browser takes both, and sends search parts as they are', async () => {
		const asBrowser = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
		const page = await get(addressOfFile(ANSWER.path), asBrowser);
		expect(page.headers['content-encoding']).toBe(encodings[0]);
		const part = await get(addressOfFile(PART.path), asBrowser);
		expect(part.headers['content-encoding']).toBeUndefined();
		expect(part.headers['cache-control']).toContain('immutable');
	});

	test('leads from an old address to the new one, with headers', async () => {
		const { status, headers } = await get(addressOfFile(MOVED.path));
		expect(status).toBe(301);
		expect(headers.location).toBe(MOVED.redirect);
		expect(headers['cache-control']).toBe('public, max-age=3600');
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	test('leads every old address of the site on', async () => {
		const faults: string[] = [];
		const moved = [...sample.values()].filter(({ redirect }) => redirect !== undefined);
		for (const { path, redirect } of moved) {
			const { status, headers } = await get(addressOfFile(path));
			if (status !== 301 || headers.location !== redirect) faults.push(path);
		}
		expect(faults.slice(0, 5)).toEqual([]);
		expect(moved.length).toBeGreaterThan(0);
	});

	test('adds a missing slash, and leads to no other site', async () => {
		const { status, headers } = await get('/answers?q=1');
		expect([301, 308]).toContain(status);
		expect(headers.location).toMatch(/^(?:\/|http:\/\/127\.0\.0\.1:\d+\/)?answers\/(?:\?q=1)?$/);
		for (const path of [
			'//example.org/..',
			'//answers',
			'/\\example.org',
			'//example.org/answers',
		]) {
			const { headers: sent } = await get(path);
			expect(sent.location ?? '/', path).toMatch(/^(?!\/\/|\/\\|https?:\/\/(?!127\.0\.0\.1))/);
		}
	});

	test('answers an unknown address with our page, its headers and 404', async () => {
		const page = ruleFor(rules(), '/404.html');
		for (const path of [
			'/there-is-nothing/',
			'/nothing.md',
			'/data/v1/nothing.json',
			'/_astro/no.js',
		]) {
			const { status, headers, body } = await get(path);
			expect(status, path).toBe(404);
			expect(body.equals(fileAt('404.html')), path).toBe(true);
			expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
			for (const [name, value] of Object.entries(page.headers))
				expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
			expect(headers['x-robots-tag']).toBeUndefined();
			expect(headers['access-control-allow-origin']).toBeUndefined();
		}
	});

	test('sends the error page compressed too', async () => {
		const { status, headers, body } = await get('/nothing/', { 'Accept-Encoding': 'gzip' });
		expect(status).toBe(404);
		expect(headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(body).equals(fileAt('404.html'))).toBe(true);
	});

	test.each(REFUSED)('does not serve %s', async (path) => {
		const { status, body } = await get(path);
		expect([400, 404]).toContain(status);
		expect(body.toString()).not.toMatch(/default_type|file_server|"path"/);
	});

	test('serves security.txt, though its folder starts with a dot', async () => {
		const { status, headers, body } = await get('/.well-known/security.txt');
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/plain; charset=utf-8');
		expect(body.toString()).toContain('Contact:');
	});

	test.each([ANSWER.path, ASSET.path, PART.path, DOWNLOAD.path])(
		'sends nothing again that a reader has: %s',
		async (path) => {
			const address = addressOfFile(path);
			const { etag = '', 'last-modified': day = '' } = (await get(address)).headers;
			const again = await get(address, { 'If-None-Match': etag });
			expect(again.status).toBe(304);
			expect(again.body).toHaveLength(0);
			expect(again.headers['cache-control']).toBe((await get(address)).headers['cache-control']);
			expect((await get(address, { 'If-Modified-Since': day })).status).toBe(304);
			expect((await get(address, { 'If-None-Match': '"other"' })).status).toBe(200);
		},
	);

	test('sends a part of a file', async () => {
		const address = addressOfFile(DOWNLOAD.path);
		const whole = fileAt(DOWNLOAD.path);
		const part = await get(address, { Range: 'bytes=10-19' });
		expect(part.status).toBe(206);
		expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.length}`);
		expect(part.body.equals(whole.subarray(10, 20))).toBe(true);
		expect((await get(address, { Range: `bytes=${whole.length}-` })).status).toBe(416);
	});

	test('does not tell its version', async () => {
		const answers = await Promise.all(['/', '/nothing/', '/answers'].map((path) => get(path)));
		expect(answers.map(({ headers }) => headers.server ?? '').join()).not.toMatch(/\d/);
		expect(answers.map(({ body }) => body.toString()).join()).not.toMatch(/nginx\/|Caddy\//);
	});

	test('has a page at every moment while releases are swapped', async () => {
		const place = join(folder ?? '', 'place');
		const names = await listReleases(place);
		let isDone = false;
		const swap = async () => {
			for (let times = 0; times < 50; times += 1) {
				await activate(place, names[times % names.length] ?? '');
				await new Promise((resolve) => setTimeout(resolve, 2));
			}
			isDone = true;
		};
		const statuses: number[] = [];
		const read = async () => {
			while (!isDone) statuses.push((await get(addressOfFile(ANSWER.path))).status);
		};
		await Promise.all([swap(), read(), read(), read()]);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(statuses.length).toBeGreaterThan(50);
	});

	test('answers HEAD as GET without a body, and takes no POST', async () => {
		const address = addressOfFile(ANSWER.path);
		const { status, headers, body } = await get(address, {}, 'HEAD');
		expect(status).toBe(200);
		expect(body).toHaveLength(0);
		expect(headers['content-length']).toBe(String(ANSWER.size));
		expect((await get(address, {}, 'POST')).status).toBe(405);
	});
});

test.skipIf(!isInstalled('nginx'))('nginx takes the configuration of the container', () => {
	const options = { file: 'nginx-container.conf' };
	const [, ...rest] = nginxCommand(folder ?? '', join(folder ?? '', 'place'), 1, options);
	expect(
		execFileSync('sh', ['-c', 'PATH=$PATH:/usr/sbin nginx "$@"', 'sh', ...rest, '-t'], {
			stdio: 'pipe',
		}).toString(),
	).toBe('');
});
