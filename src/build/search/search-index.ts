import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { PageGroups } from '../page-groups.ts';
import { inPhase } from '../phases.ts';
import type { PageStep } from '../rendered-pages.ts';
import { mergeParts } from './merge-parts.ts';
import { searchRuntime, writeRuntime } from './runtime.ts';
import { indexPart, type SearchPart } from './search-part.ts';
import { searchedPage, type SearchedPage } from './searched-page.ts';

/** Where the parts of the index stand in its folder. */
const FOLDERS = ['fragment', 'index', 'filter'];

/** Parts that wait for Pagefind before rendering waits too. */
const WAITING_MAX = 2;

/**
 * Indexes the pages for search, into `dist/pagefind/`: in parts while others are still rendered, and joined when all are there.
 * Only what is marked `data-pagefind-body` is searched. `take` is the step that gets the pages.
 */
export function searchIndex(): { readonly take: PageStep; readonly integration: AstroIntegration } {
	const groups = new PageGroups<SearchedPage>();
	const parts: Promise<SearchPart>[] = [];
	const index = (pages: readonly SearchedPage[]) => {
		const before = parts.at(-1);
		const part = Promise.resolve(before).then(async () => indexWithRetry(pages));
		parts.push(part);
		part.catch(() => undefined); // it is told where the parts are joined, and is no fault of the page that comes next
	};
	return {
		take: async ({ path, html }) => {
			const page = searchedPage(path, html);
			if (page !== undefined) groups.add(page);
			for (const group of groups.takeFull()) index(group);
			await parts.at(-1 - WAITING_MAX)?.catch(() => undefined);
			return html;
		},
		integration: {
			name: 'search-index',
			hooks: {
				'astro:build:done': ({ dir, logger }) =>
					inPhase('search index', async () => {
						for (const group of groups.takeRest()) index(group);
						const folder = join(fileURLToPath(dir), 'pagefind');
						const pages = await writeIndex(folder, await Promise.all(parts));
						await close();
						logger.info(`${pages} pages searchable`);
					}),
			},
		},
	};
}

/** On a busy machine Pagefind's service has once written an index without pages: a new one is asked then. */
async function indexWithRetry(pages: readonly SearchedPage[]): Promise<SearchPart> {
	return indexPart(pages).catch(async () => {
		await close();
		return indexPart(pages);
	});
}

/** Returns the number of pages that can be found. */
async function writeIndex(folder: string, parts: readonly SearchPart[]): Promise<number> {
	for (const name of FOLDERS) await mkdir(join(folder, name), { recursive: true });
	const write = (path: string, content: Uint8Array) => writeFile(join(folder, path), content);
	const merged = await mergeParts(parts, write);
	await writeRuntime(await searchRuntime(), merged, write);
	return merged.pageCount;
}
