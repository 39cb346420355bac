import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseRules } from '../../../src/domain/response-headers.ts';
import { uploadPlan, type UploadStep } from '../../../src/domain/upload-plan.ts';
import type { ListedFile } from '../../../src/schemas/manifest.ts';
import { makeManifest } from './manifest-sketch.ts';

const RULES = responseRules("default-src 'none'");

/** A build is a file by path, with what it loads and leads to; its hash is its content. */
type Build = ReadonlyMap<string, readonly string[]>;

const manifestOf = (build: Build, redirects: readonly string[] = []) =>
	makeManifest(
		[...build].map(([path, refers]): ListedFile => {
			const file = { path, sha256: refers.join(' '), size: 1 };
			return redirects.includes(path) ? { ...file, redirect: '/' } : file;
		}),
	);

const plan = (before: Build | undefined, after: Build, redirects?: readonly string[]) =>
	uploadPlan(before && manifestOf(before), manifestOf(after, redirects), RULES);

const words = (steps: readonly UploadStep[]) =>
	steps.map(({ action, path }) => `${action} ${path}`);

describe('a plan', () => {
	const before: Build = new Map([
		['index.html', ['_astro/a.1.js']],
		['_astro/a.1.js', []],
		['pagefind/pagefind-entry.json', ['1']],
		['sitemap-0.xml', ['index.html']],
		['same.md', []],
		['gone.png', []],
	]);
	const after: Build = new Map([
		['index.html', ['_astro/a.2.js', 'answers/new/index.html']],
		['_astro/a.2.js', []],
		['answers/new/index.html', ['_astro/a.2.js']],
		['answers/old/index.html', ['answers/new/index.html']],
		['answers/new.md', []],
		['pagefind/en.2.pf_meta', []],
		['pagefind/pagefind-entry.json', ['2']],
		['sitemap-0.xml', ['index.html', 'answers/new/index.html']],
		['same.md', []],
		['_headers', []],
	]);

	test('goes from what is named to what names it, and deletes last', () => {
		expect(words(plan(before, after, ['answers/old/index.html']))).toEqual([
			'put _astro/a.2.js',
			'put pagefind/en.2.pf_meta',
			'put answers/new.md',
			'put answers/new/index.html',
			'put index.html',
			'put answers/old/index.html',
			'put pagefind/pagefind-entry.json',
			'put sitemap-0.xml',
			'put built-with.json',
			'put manifest.json',
			'delete _astro/a.1.js',
			'delete gone.png',
		]);
	});

	test('leaves alone what is the same, and is empty where all is', () => {
		expect(words(plan(after, after))).toEqual([]);
		expect(words(plan(before, after))).not.toContain('put same.md');
	});

	test('uploads all into an empty store but what only other hosts read', () => {
		const paths = plan(undefined, after).map(({ path }) => path);
		expect(paths.toSorted()).toEqual(
			[...after.keys(), 'built-with.json', 'manifest.json']
				.filter((path) => path !== '_headers')
				.sort(),
		);
	});
});

/** Two builds of a site: pages that load assets of their build and lead to each other. */
const builds = fc
	.record({
		pages: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
		version: fc.constantFrom(1, 2, 3),
		links: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }),
	})
	.map(({ pages, version, links }): Build => {
		const path = (index: number) => `answers/${pages[index % pages.length]}/index.html`;
		const build = new Map<string, string[]>([[`_astro/s.${version}.js`, []]]);
		pages.forEach((name, index) => {
			const leads = links.filter(([from]) => path(from) === path(index)).map(([, to]) => path(to));
			build.set(`share/${name}.png`, []);
			build.set(path(index), [`_astro/s.${version}.js`, `share/${name}.png`, ...leads]);
		});
		build.set(
			'sitemap-0.xml',
			pages.map((_, index) => path(index)),
		);
		return build;
	});

/** What the files of a store name and the store does not have. */
function missing(store: ReadonlyMap<string, readonly string[]>): string[] {
	return [...store].flatMap(([path, names]) =>
		names.filter((name) => !store.has(name)).map((name) => `${path} → ${name}`),
	);
}

describe('after each step of an upload', () => {
	test('no page names what is not there', () => {
		fc.assert(
			fc.property(builds, builds, (before, after) => {
				const store = new Map(before);
				for (const { action, path, stage } of plan(before, after)) {
					if (stage === 'deletions') break; // after the time of grace, with the whole new build there
					if (action === 'put') store.set(path, after.get(path) ?? []);
					const faults = missing(store).filter((fault) => !isAmongNew(fault, before));
					expect(faults).toEqual([]);
				}
			}),
		);
	});

	test('the store ends as the new build', () => {
		fc.assert(
			fc.property(builds, builds, (before, after) => {
				const store = new Map(before);
				for (const { action, path } of plan(before, after)) {
					if (action === 'put') store.set(path, after.get(path) ?? []);
					else store.delete(path);
				}
				store.delete('built-with.json');
				store.delete('manifest.json');
				expect(new Map([...store].sort())).toEqual(new Map([...after].sort()));
				expect(missing(store)).toEqual([]);
			}),
		);
	});
});

/** New pages that lead to each other cannot each come after the other; no page leads a reader to them yet. */
function isAmongNew(fault: string, before: Build): boolean {
	return fault.split(' → ').every((path) => path.startsWith('answers/') && !before.has(path));
}
