import { createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { eachOf } from '../each-of.ts';
import { keptOrMade } from './kept-value.ts';
import { readFilter, readMeta, unpack } from './pagefind-files.ts';
import type { SearchedPage } from './searched-page.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const texts = z.array(z.string()).readonly();
const filterValue = z.tuple([z.string(), z.array(z.int()).readonly()]).readonly();

/** The index of some pages, whose numbers are their places here. */
const searchPart = z.object({
	version: z.string(),
	/** What a result shows, packed, and the number of words. */
	pages: z.array(z.object({ fragment: bytes, wordCount: z.int() })).readonly(),
	/** Names of the metadata. */
	fields: texts,
	filters: z.array(z.tuple([z.string(), z.array(filterValue).readonly()]).readonly()).readonly(),
	/** Files with words, packed: each file and all of them in the order of the words. */
	words: z.array(bytes).readonly(),
});

export type SearchPart = z.infer<typeof searchPart>;

/** A file of an index, by its path in the folder of the index. */
export const indexedFile = z.object({ path: z.string(), content: bytes });

export type IndexedFile = z.infer<typeof indexedFile>;

const OPTIONS = {
	forceLanguage: 'en',
	/**
	 * Notes on titles, and what the title and the context of the entry say (SearchMeta.astro), so that excerpts do not say it again.
	 * A page needs other text beside these: Pagefind leaves out one that has none.
	 */
	excludeSelectors: ['h1', '.kicker', '.note'],
};

const AT_ONCE = 16; // enough that Pagefind never waits, few enough to keep little in its memory

/** The index of these pages: kept from an earlier build where they have not changed, or else made. Throws what Pagefind reports. */
export function indexPart(pages: readonly SearchedPage[]): Promise<SearchPart> {
	const texts = [JSON.stringify(OPTIONS), ...pages.flatMap(({ path, html }) => [path, html])];
	return keptOrMade('search-part', searchPart, texts, async () => partOf(await indexFiles(pages)));
}

/** All files that Pagefind writes for these pages. */
export async function indexFiles(pages: readonly SearchedPage[]): Promise<readonly IndexedFile[]> {
	const { index, errors } = await createIndex(OPTIONS);
	if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	const files = await filesOf(index, pages);
	await index.deleteIndex(); // after a fault the service is closed, and would answer with another one
	return files;
}

async function filesOf(
	index: PagefindIndex,
	pages: readonly SearchedPage[],
): Promise<readonly IndexedFile[]> {
	const added = await eachOf(pages, AT_ONCE, ({ path, html }) =>
		index.addHTMLFile({ sourcePath: path, content: html }),
	);
	const { files, errors } = await index.getFiles();
	const problems = [...added.flatMap((one) => one.errors), ...errors];
	if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
	const expected = added.filter(({ file }) => (file.uniqueWords ?? 0) > 0).length;
	const found = files.filter(({ path }) => path.endsWith('.pf_fragment')).length;
	if (found !== expected) {
		throw new Error(`Pagefind wrote an index of ${found} pages for ${expected} with words.`);
	}
	return files;
}

/** The parts of an index that matter when it is joined with others. */
export function partOf(files: readonly IndexedFile[]): SearchPart {
	const byPath = new Map(files.map(({ path, content }) => [path, content]));
	const contentOf = (path: string): Uint8Array => {
		const content = byPath.get(path);
		if (content === undefined) throw new Error(`Pagefind wrote no file ${path}.`);
		return content;
	};
	const metaPath = [...byPath.keys()].find((path) => path.endsWith('.pf_meta')) ?? '*.pf_meta';
	const { version, pages, chunks, filters, fields } = readMeta(unpack(contentOf(metaPath)));
	return {
		version,
		pages: pages.map(([hash, wordCount]) => ({
			fragment: contentOf(`fragment/${hash}.pf_fragment`),
			wordCount,
		})),
		fields,
		filters: filters.map(([, hash]) => readFilter(unpack(contentOf(`filter/${hash}.pf_filter`)))),
		words: chunks.map(([, , hash]) => contentOf(`index/${hash}.pf_index`)),
	};
}
