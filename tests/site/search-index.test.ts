import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { searchedPage } from '../../src/build/search/searched-page.ts';
import { indexFiles } from '../../src/build/search/search-part.ts';
import { builtPages, files, FOLDER } from './built-site.ts';
import { indexContent, type IndexContent } from './search-index-content.ts';

/** The index of the built site, made in parts, and that which Pagefind makes of the built pages at once. */
let ours: IndexContent;
let atOnce: IndexContent;

const shown = z.object({ url: z.string() });
const addressIn = (fragment: string) => shown.parse(JSON.parse(fragment)).url;

beforeAll(async () => {
	({ content: ours } = indexContent(
		[...files].filter((path) => path.startsWith('pagefind/')).map((path) => path.slice(9)),
		(path) => readFileSync(join(FOLDER, 'pagefind', path)),
	));
	const pages = ours.pages.flatMap(([, fragment]) => {
		const address = addressIn(fragment);
		const html = builtPages.get(address)?.html ?? '';
		return searchedPage(address.slice(1, -1), html) ?? [];
	});
	const written = new Map((await indexFiles(pages)).map(({ path, content }) => [path, content]));
	({ content: atOnce } = indexContent(
		[...written.keys()],
		(path) => written.get(path) ?? new Uint8Array(),
	));
}, 60_000);

afterAll(async () => close());

describe('the search index, joined from parts, is the one that Pagefind makes at once', () => {
	test('of as many pages as there are', () => {
		const searched = [...builtPages.values()].filter(({ html }) =>
			html.includes('data-pagefind-body'),
		);
		expect(ours.pages.map(([, fragment]) => addressIn(fragment)).sort()).toEqual(
			searched.map(({ address }) => address).sort(),
		);
	});

	test.each(['version', 'fields', 'pages', 'filters'] as const)('in its %s', (name) => {
		expect(ours[name]).toEqual(atOnce[name]);
	});

	test('in its words', () => {
		expect([...ours.words.keys()]).toEqual([...atOnce.words.keys()]);
		const differing = [...ours.words].filter(([word, pages]) => atOnce.words.get(word) !== pages);
		expect(differing.map(([word]) => word)).toEqual([]);
	});
});
