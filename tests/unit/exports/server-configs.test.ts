import { describe, expect, test } from 'vitest';
import { caddySite } from '../../../src/exports/caddy.ts';
import { HOST_REDIRECTS_MAX, hostRedirects } from '../../../src/exports/host-redirects.ts';
import { nginxHttp, nginxServer } from '../../../src/exports/nginx.ts';
import { responseRules } from '../../../src/domain/response-headers.ts';
import { sharedHeaders, type ServedSite } from '../../../src/domain/server-rules.ts';

const rules = responseRules("default-src 'none'; script-src 'self' 'sha256-abc='");
const served: ServedSite = {
	root: '/srv/site/releases/0001-abc/site',
	rules,
	redirects: new Map([['/old/', '/new/#part']]),
};

describe('what servers share', () => {
	test('are the headers that every rule has alike', () => {
		const names = sharedHeaders(rules).map(([name]) => name);
		expect(names).toContain('X-Content-Type-Options');
		expect(names).not.toContain('Cache-Control');
		expect(names).not.toContain('Content-Security-Policy');
	});
});

describe('the configuration for nginx', () => {
	test('serves the folder that it is told', () => {
		expect(nginxServer(served)).toContain('root "/srv/site/releases/0001-abc/site";');
	});

	test('has a place for each rule, in their order', () => {
		const kinds = [...nginxServer(served).matchAll(/^# (.+)\nlocation ~ "\^/gm)].map(
			([, kind]) => kind,
		);
		expect(kinds).toEqual(rules.map(({ kind }) => kind));
	});

	test('maps old addresses to new ones', () => {
		expect(nginxHttp(served)).toContain('\t"/old/" "/new/#part";\n');
	});

	test.each(['/x"; return 200 "', '/x\n', '/$host/', '/x\\'])(
		'does not let %j be more than an address',
		(to) => {
			expect(() => nginxHttp({ redirects: new Map([['/old/', to]]) })).toThrow(
				'nginx cannot be told',
			);
		},
	);
});

describe('the configuration for Caddy', () => {
	test('has a place for each rule, in their order', () => {
		const kinds = [...caddySite(served).matchAll(/^# (.+)\n@rule/gm)].map(([, kind]) => kind);
		expect(kinds).toEqual(rules.map(({ kind }) => kind));
	});

	test.each(['/x` {', '/x\n', '/{env.HOME}/'])('does not let %j be more than an address', (to) => {
		const redirects = new Map([['/old/', to]]);
		expect(() => caddySite({ ...served, redirects })).toThrow('Caddy cannot be told');
	});
});

describe('_redirects', () => {
	test('has a line for each address, pages before places on pages', () => {
		const redirects = new Map([
			['/b/', '/x/#b'],
			['/a/', '/x/#a'],
			['/c/', '/y/'],
		]);
		expect(hostRedirects(redirects)).toBe('/c/ /y/ 301\n/a/ /x/#a 301\n/b/ /x/#b 301\n');
	});

	test('has no more lines than a host takes', () => {
		const many = Array.from({ length: HOST_REDIRECTS_MAX + 5 }, (_, n) => [`/${n}/`, '/'] as const);
		expect(hostRedirects(new Map(many)).trim().split('\n')).toHaveLength(HOST_REDIRECTS_MAX);
	});
});
