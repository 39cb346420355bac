import { z } from 'zod';
import { keptOrMade } from './kept-value.ts';
import type { MergedIndex } from './merge-parts.ts';
import type { WriteFile } from './pagefind-files.ts';
import { indexedFile, indexFiles, type IndexedFile } from './search-part.ts';

/** What a browser searches with, beside the index. */
const USED = /^(?:pagefind|pagefind-worker)\.js$|^wasm\.en\.pagefind$/;
const ENTRY = 'pagefind-entry.json';

/** What a browser reads first: the index of each language. */
const indexEntry = z.looseObject({ languages: z.object({ en: z.looseObject({}) }) });

/** Pagefind's own files. It writes them beside every index, so that the smallest one brings them. */
export function searchRuntime(): Promise<readonly IndexedFile[]> {
	return keptOrMade('search-runtime', z.array(indexedFile), [], async () => {
		const html = '<html lang="en"><body><p data-pagefind-body>text</p></body></html>';
		const written = await indexFiles([{ path: 'index.html', html }]);
		return written.filter(({ path }) => USED.test(path) || path === ENTRY);
	});
}

/** Writes them, with the entry that names the index. */
export async function writeRuntime(
	files: readonly IndexedFile[],
	{ hash, pageCount }: MergedIndex,
	write: WriteFile,
): Promise<void> {
	for (const { path, content } of files) {
		if (path !== ENTRY) await write(path, content);
	}
	const entry = files.find(({ path }) => path === ENTRY);
	if (entry === undefined) throw new Error(`Pagefind wrote no ${ENTRY}.`);
	const { languages, ...rest } = indexEntry.parse(
		JSON.parse(Buffer.from(entry.content).toString('utf8')),
	);
	const en = { ...languages.en, hash, page_count: pageCount };
	await write(ENTRY, Buffer.from(JSON.stringify({ ...rest, languages: { en } })));
}
