import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePolicies } from '../../../src/build/content-policy.ts';
import { createStaticServer, listen } from '../../../src/build/static-server.ts';

const PAGE = '<!DOCTYPE html><html><head><title>Page</title></head><body></body></html>';
const FILES = {
	'index.html': PAGE,
	'404.html': PAGE,
	'about.md': '# About',
	'_astro/a.BP2MpF24.js': 'a()',
	'pagefind/pagefind-worker.js': 'b()',
	'data/v1/answers.json': '{}',
};

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'served-'));
	for (const [path, text] of Object.entries(FILES)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	await writePolicies(folder);
	server = createStaticServer(folder);
	origin = `http://localhost:${(await listen(server, 0)).port}`;
});

afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const policyOf = ({ headers }: Response) => headers.get('content-security-policy');

describe('the preview', () => {
	test('sends a page with the policy of all pages', async () => {
		const response = await fetch(`${origin}/`);
		expect(policyOf(response)).toMatch(/^default-src 'none'; .* frame-ancestors 'none'$/);
		expect(response.headers.get('cache-control')).toBe('no-cache');
		expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
	});

	test('sends the error page, at any address, with the policy of a page', async () => {
		for (const address of ['/nothing/', '/pagefind/nothing.pf_meta', '/_astro/nothing.js']) {
			const response = await fetch(`${origin}${address}`);
			expect(response.status).toBe(404);
			expect(policyOf(response)).toContain("require-trusted-types-for 'script'");
			expect(response.headers.get('cache-control')).toBe('no-cache');
			expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		}
	});

	test.each([
		['/about.md', 'content-type', 'text/markdown; charset=utf-8'],
		['/about.md', 'x-robots-tag', 'noindex'],
		['/_astro/a.BP2MpF24.js', 'cache-control', 'public, max-age=31536000, immutable'],
		['/data/v1/answers.json', 'access-control-allow-origin', '*'],
		['/data/v1/answers.json', 'content-type', 'application/json'],
		['/', 'strict-transport-security', 'max-age=63072000'],
		['/', 'cross-origin-opener-policy', 'same-origin'],
		['/', 'x-content-type-options', 'nosniff'],
	])('sends %s with %s: %s', async (address, name, value) => {
		expect((await fetch(`${origin}${address}`)).headers.get(name)).toBe(value);
	});

	test('lets WebAssembly run in the search worker alone', async () => {
		const worker = await fetch(`${origin}/pagefind/pagefind-worker.js?ts=1`);
		expect(policyOf(worker)).toContain("'wasm-unsafe-eval'");
		expect(policyOf(await fetch(`${origin}/`))).not.toContain('wasm');
	});

	test('takes no file for a page because a slash stands behind its name', async () => {
		const { headers } = await fetch(`${origin}/data/v1/answers.json/`);
		expect(headers.get('content-type')).not.toContain('html');
	});

	test('answers questions only, and sends its headers with a refusal too', async () => {
		const response = await fetch(`${origin}/`, { method: 'POST' });
		expect(response.status).toBe(405);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('does not start without the headers that a build writes', () => {
		expect(() => createStaticServer(tmpdir())).toThrow(
			/headers\.json is missing, which says what to send with each file\. Build the site again/,
		);
	});
});
