import { describe, expect, test } from 'vitest';
import { documentPolicy } from '../../../src/domain/content-policy.ts';
import { responseRules, ruleFor, pathPattern } from '../../../src/domain/response-headers.ts';
import { hostHeaders } from '../../../src/exports/host-headers.ts';

const DOCUMENTS = [
	'index.html',
	'404.html',
	'answers/index.html',
	'answers/what-is-an-aims/index.html',
	'data/index.html',
];
const rules = responseRules(documentPolicy({ scripts: ['sha256-a'], styles: ['sha256-b'] }));
const text = hostHeaders(rules, DOCUMENTS);

/** Every header that a host sends with an address: the lines of all rules that fit it. */
function sentWith(address: string): [name: string, value: string][] {
	return text
		.trim()
		.split('\n\n')
		.map((block) => block.split('\n'))
		.filter(([path = '']) => new RegExp(pathPattern(path)).test(address))
		.flatMap(([, ...lines]) =>
			lines.map((line): [string, string] => {
				const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
				return [name, value];
			}),
		);
}

const ADDRESSES = [
	'/',
	'/404.html',
	'/answers/',
	'/answers/what-is-an-aims/',
	'/answers/what-is-an-aims.md',
	'/answers.md',
	'/data/',
	'/data/v1/answers.json',
	'/data/v1/crosswalks/a--b.csv',
	'/data/v1/crosswalks/a--b.sssom.tsv',
	'/pagefind/pagefind-worker.js',
	'/pagefind/pagefind.js',
	'/pagefind/fragment/en_1.pf_fragment',
	'/_astro/a.js',
	'/share/answers/a.png',
	'/feed.xml',
	'/llms.txt',
	'/llms-full.txt',
	'/.well-known/security.txt',
];

describe('the file of headers for hosts', () => {
	test.each(ADDRESSES)('sends no header twice with %s', (address) => {
		const names = sentWith(address).map(([name]) => name);
		expect(names.length).toBeGreaterThan(5);
		expect(names).toEqual([...new Set(names)]);
	});

	test.each(ADDRESSES)('sends nothing with %s that the rule for it does not say', (address) => {
		const { kind, type, headers } = ruleFor(rules, address);
		const policy = ruleFor(rules, '/').headers['Content-Security-Policy'] ?? '';
		const wrong = sentWith(address).filter(([name, value]) => {
			if (name === 'Content-Type') return value !== type;
			if (name === 'Content-Security-Policy' && kind === 'Markdown twin') return value !== policy;
			return headers[name] !== value;
		});
		expect(wrong).toEqual([]);
	});

	test.each(['/', '/answers/what-is-an-aims/', '/data/', '/404.html'])(
		'sends all that the rule says with the document %s, but for what hosts send by themselves',
		(address) => {
			const { headers } = ruleFor(rules, address);
			const sent = Object.fromEntries(sentWith(address));
			expect({ ...sent, 'Cache-Control': 'no-cache' }).toEqual(headers);
		},
	);

	test('lets the search worker run its WebAssembly', () => {
		const sent = Object.fromEntries(sentWith('/pagefind/pagefind-worker.js'));
		expect(sent['Content-Security-Policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
	});

	test('names folders with documents, not each document', () => {
		expect(text).toContain('\n/answers/*\n');
		expect(text).not.toContain('what-is-an-aims');
	});

	test('is refused where a host would not read all of a line', () => {
		const many = Array.from({ length: 40 }, (_, index) => `sha256-${'x'.repeat(43)}${index}`);
		const long = responseRules(documentPolicy({ scripts: [], styles: many }));
		expect(() => hostHeaders(long, DOCUMENTS)).toThrow(
			/^A line of _headers has \d{4} characters, and hosts read 2000:/,
		);
	});

	test('is refused where a host would not read all rules', () => {
		const folders = Array.from({ length: 100 }, (_, index) => `folder-${index}/index.html`);
		expect(() => hostHeaders(rules, folders)).toThrow(
			/^_headers has \d{3} rules, and hosts read 100\.$/,
		);
	});
});
