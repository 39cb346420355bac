import { describe, expect, test } from 'vitest';
import { documentPolicy } from '../../../src/domain/content-policy.ts';
import { pathPattern, responseRules, ruleFor } from '../../../src/domain/response-headers.ts';

const INLINE = { scripts: ['sha256-script'], styles: ['sha256-one', 'sha256-two'] };
const rules = responseRules(documentPolicy(INLINE));

const headerOf = (address: string, name: string) => ruleFor(rules, address).headers[name];

describe('the rule for an address', () => {
	test.each([
		['/', 'document'],
		['/answers/what-is-an-aims/', 'document'],
		['/frameworks/iso-42001/2023/a.6.2.4/', 'document'],
		['/404.html', 'document'],
		['/data/', 'document'],
		['/frameworks/iso-42001/2023/a.6.2.4.md', 'Markdown twin'],
		['/data/v1/frameworks/iso-42001-2023.oscal.json', 'data as JSON'],
		['/data/v1/crosswalks/a--b.sssom.tsv', 'data as TSV'],
		['/pagefind/pagefind-worker.js', 'search worker'],
		['/pagefind/pagefind.js', 'search program'],
		['/pagefind/pagefind.en_50d3faa97f.pf_meta', 'part of the search index'],
		['/pagefind/fragment/en_02868fb.pf_fragment', 'part of the search index'],
		['/_astro/start.CWIrF0iN.js', 'asset'],
		['/llms.txt', 'text for programs'],
		['/llms-full.txt', 'whole text for programs'],
		['/changes.xml', 'feed'],
		['/sitemap-0.xml', 'sitemap'],
		['/answers/what-is-an-aims', 'anything else'],
	])('%s is that of a %s', (address, kind) => {
		expect(ruleFor(rules, address).kind).toBe(kind);
	});

	test('has a pattern that takes a point for a point and a star for anything', () => {
		expect(pathPattern('/*.md')).toBe('^/.*\\.md$');
	});

	test('has at most one star, for hosts allow no more', () => {
		const paths = rules.flatMap((rule) => rule.paths);
		expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
	});
});

describe('what is sent', () => {
	test('lets a document run what it has inside, and nothing else', () => {
		expect(headerOf('/', 'Content-Security-Policy')).toBe(
			"default-src 'none'; script-src 'self' 'sha256-script'; style-src 'self' 'sha256-one' 'sha256-two'; " +
				"img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; " +
				"require-trusted-types-for 'script'; trusted-types default; frame-ancestors 'none'",
		);
	});

	test('lets the search worker alone run WebAssembly', () => {
		const policies = rules.map(({ kind, headers }) => [kind, headers['Content-Security-Policy']]);
		expect(policies.filter(([, policy]) => policy?.includes('unsafe'))).toEqual([
			[
				'search worker',
				"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
			],
		]);
	});

	test('lets in the script that counts visits only where an owner set one', () => {
		const counted = documentPolicy(INLINE, 'https://count.example');
		expect(counted).toContain("script-src 'self' 'sha256-script' https://count.example;");
		expect(counted).toContain("connect-src 'self' https://count.example;");
		expect(documentPolicy(INLINE)).not.toContain('https:');
	});

	test('says for every file that its type holds, where its reader comes from and that no frame may hold it', () => {
		const faults = rules.filter(
			({ headers }) =>
				headers['X-Content-Type-Options'] !== 'nosniff' ||
				!headers['Content-Security-Policy']?.includes("frame-ancestors 'none'") ||
				headers['Strict-Transport-Security'] === undefined ||
				headers['Referrer-Policy'] === undefined ||
				headers['Cross-Origin-Resource-Policy'] === undefined,
		);
		expect(faults).toEqual([]);
	});

	test('forbids no power that a page uses', () => {
		const permissions = headerOf('/', 'Permissions-Policy');
		expect(permissions).toContain('clipboard-write=(self)');
		expect(permissions).not.toContain('web-share');
		expect(permissions).toContain('camera=()');
	});

	test('keeps for ever only what has a hash in its name', () => {
		const kept = rules.filter(({ headers }) => headers['Cache-Control']?.includes('immutable'));
		expect(kept.flatMap(({ paths }) => paths)).toEqual([
			'/pagefind/fragment/*',
			'/pagefind/index/*',
			'/pagefind/filter/*',
			'/pagefind/*.pf_meta',
			'/_astro/*',
		]);
	});

	test('opens downloads and feeds to programs in pages of others, and no document', () => {
		const open = rules.filter(({ headers }) => headers['Access-Control-Allow-Origin'] === '*');
		expect(open.map(({ kind }) => kind)).toEqual([
			'data as JSON',
			'data as CSV',
			'data as TSV',
			'workbook',
			'feed',
		]);
	});

	test('keeps what repeats the pages out of search engines', () => {
		const unlisted = rules.filter(({ headers }) => headers['X-Robots-Tag'] === 'noindex');
		expect(unlisted.map(({ kind }) => kind)).toEqual(['Markdown twin', 'whole text for programs']);
	});
});
