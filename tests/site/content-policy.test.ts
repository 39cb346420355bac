import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../src/build/response-rules.ts';
import { DOCUMENTS, ruleFor } from '../../src/domain/response-headers.ts';
import { siteConfig } from '../../src/site.config.ts';
import {
	builtPages,
	faultsOf,
	files,
	FOLDER,
	listFaults,
	redirectTarget,
	type BuiltPage,
} from './built-site.ts';
import { attributeOf, contentOf, selectAll } from './html.ts';

const rules = readRules(FOLDER);
const header = ruleFor(rules, '/').headers['Content-Security-Policy'] ?? '';

/** Types of script elements that hold data and never run. */
const DATA_TYPES = new Set(['application/ld+json', 'application/json']);

/** The charset must stand in the first bytes of a document, for readers of files without a server. */
const CHARSET_WITHIN = 1024;

function policyOf({ root }: BuiltPage): string | undefined {
	const [first] = selectAll(root, 'meta, title, link, script, style');
	const isPolicy = first && attributeOf(first, 'http-equiv') === 'Content-Security-Policy';
	return isPolicy ? attributeOf(first, 'content') : undefined;
}

/** The values of one directive of a policy. */
function allowed(policy: string | undefined, directive: string): string[] {
	const found = policy?.split('; ').find((part) => part.startsWith(`${directive} `));
	return found?.split(' ').slice(1) ?? [];
}

const hashesIn = (policy: string | undefined, directive: string) =>
	allowed(policy, directive).filter((value) => value.startsWith("'sha256-"));

function hashesOf({ root }: BuiltPage, name: 'script' | 'style'): string[] {
	const texts = selectAll(root, name)
		.filter((element) => attributeOf(element, 'src') === undefined)
		.filter((element) => !DATA_TYPES.has(attributeOf(element, 'type') ?? ''))
		.map(contentOf);
	const hash = (text: string) => createHash('sha256').update(text).digest('base64');
	return [...new Set(texts.map((text) => `'sha256-${hash(text)}'`))];
}

describe('the policy of every page', () => {
	test('stands first in its head', () => {
		const faults = faultsOf((page) => (policyOf(page) === undefined ? ['has none there'] : []));
		expect(faults).toEqual([]);
	});

	test('leaves the charset where a browser looks for it', () => {
		const faults = faultsOf(({ html }) =>
			Buffer.from(html).indexOf('<meta charset="utf-8">') > CHARSET_WITHIN - 30 ? ['too late'] : [],
		);
		expect(faults).toEqual([]);
	});

	test('names the scripts and styles that are in it, and no others', () => {
		const faults = faultsOf((page) =>
			(['script', 'style'] as const).flatMap((name) => {
				const named = hashesIn(policyOf(page), `${name}-src`).sort();
				const inside = hashesOf(page, name).sort();
				return named.join() === inside.join() ? [] : [`${name}: names ${named}, has ${inside}`];
			}),
		);
		expect(faults).toEqual([]);
	});

	test('is part of what the header allows, and says nothing unsafe', () => {
		const faults = faultsOf((page) => {
			const policy = policyOf(page) ?? '';
			const added = policy.split('; ').flatMap((part) => {
				const [directive = '', ...values] = part.split(' ');
				const inHeader = allowed(header, directive);
				return values.filter((value) => !inHeader.includes(value));
			});
			return [...added, ...(/unsafe|\*|https?:|data:|blob:/.exec(policy) ?? [])];
		});
		expect(siteConfig.analytics === undefined ? faults : []).toEqual([]);
	});

	test('lets a page that only leads elsewhere do nothing', () => {
		const faults = [...builtPages.values()]
			.filter((page) => redirectTarget(page) !== undefined)
			.filter(
				(page) => policyOf(page) !== "default-src 'none'; base-uri 'none'; form-action 'none'",
			)
			.map(({ address }) => ({ address, fault: 'has another policy' }));
		expect(listFaults(faults)).toEqual([]);
	});
});

describe('the rules of what to send', () => {
	test('know every file', () => {
		const unknown = [...files]
			.filter((file) => !/^_(?:headers|redirects)$|\.(?:html|br|gz)$/.test(file))
			.filter((file) => [DOCUMENTS, 'anything else'].includes(ruleFor(rules, `/${file}`).kind));
		expect(unknown).toEqual([]);
	});

	test('keep for ever no file whose name says nothing of what is in it', () => {
		const kept = [...files].filter((file) =>
			ruleFor(rules, `/${file}`).headers['Cache-Control']?.includes('immutable'),
		);
		expect(kept.length).toBeGreaterThan(100);
		const hashed = /\.[\w-]{8}\.\w+$|(?:^|[/.])[a-z]{2}_[\da-f]{7,10}\.pf_\w+$/;
		expect(kept.filter((file) => !hashed.test(file))).toEqual([]);
	});

	test('are short enough for hosts', () => {
		const lines = readFileSync(join(FOLDER, '_headers'), 'utf8').split('\n');
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
		expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
	});
});
