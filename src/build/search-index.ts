import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { freeMemory } from './free-memory.ts';
import { inPhase } from './phases.ts';
import { stabiliseIndex } from './stable-search-index.ts';

/**
 * Notes on titles, and what the title and the context of the entry say (SearchMeta.astro), so that excerpts do not say it again.
 * A page needs other text beside these: Pagefind leaves out one that has none.
 */
const SAID_ELSEWHERE = ['h1', '.kicker', '.note'];

/** Pagefind's own interfaces, and its WebAssembly for languages it does not stem: 480 kB that no page of ours loads. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\.|^wasm\.unknown\./;

/** Indexes the built pages for search, into `dist/pagefind/`. Only what is marked `data-pagefind-body` is searched. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': ({ dir, logger }) =>
				inPhase('search index', async () => {
					freeMemory();
					const folder = fileURLToPath(dir);
					// On a busy machine Pagefind's service has once written an index without pages.
					const pages = await writeIndex(folder).catch(() => writeIndex(folder));
					logger.info(`${pages} pages searchable`);
				}),
		},
	};
}

/** Returns the number of pages that can be found. Throws what Pagefind reports. */
async function writeIndex(site: string): Promise<number> {
	const { index, errors } = await createIndex({
		forceLanguage: 'en',
		excludeSelectors: SAID_ELSEWHERE,
	});
	if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	const outputPath = join(site, 'pagefind');
	await rm(outputPath, { recursive: true, force: true }); // what a failed try left would not be listed
	const added = await index.addDirectory({ path: site });
	const written = await index.writeFiles({ outputPath });
	const problems = [...errors, ...added.errors, ...written.errors];
	await close();
	if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
	for (const name of await readdir(outputPath)) {
		if (UNUSED.test(name)) await rm(join(outputPath, name));
	}
	await stabiliseIndex(outputPath);
	return (await readdir(join(outputPath, 'fragment'))).length;
}
