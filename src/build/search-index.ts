import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex, close } from 'pagefind';

/** Indexes the built pages for search, into `dist/pagefind/`. Only what is marked `data-pagefind-body` is searched. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const outputPath = fileURLToPath(dir);
				const { index, errors } = await createIndex({ forceLanguage: 'en' });
				if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
				const added = await index.addDirectory({ path: outputPath });
				const written = await index.writeFiles({ outputPath: `${outputPath}/pagefind` });
				const problems = [...errors, ...added.errors, ...written.errors];
				await close();
				if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
				logger.info(`${added.page_count} pages searchable`);
			},
		},
	};
}
