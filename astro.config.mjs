import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { statePolicy } from './src/build/content-policy.ts';
import { llmsFull } from './src/build/llms-full.ts';
import { liveReload } from './src/build/live-reload.ts';
import { pageTwins } from './src/build/page-twins.ts';
import { pagesPhase } from './src/build/phases.ts';
import { quietLogger } from './src/build/quiet-logger.ts';
import { redirectsOf } from './src/build/redirects.ts';
import { renderedPages } from './src/build/rendered-pages.ts';
import { searchIndex } from './src/build/search/search-index.ts';
import { smallPreload } from './src/build/small-preload.ts';
import { withLastModified } from './src/build/sitemap-dates.ts';
import { shareImages } from './src/build/share-images.ts';
import { isBuilt } from './src/data/build-parts.ts';
import { siteConfig } from './src/site.config.ts';

const search = searchIndex();

export default defineConfig({
	site: siteConfig.origin,
	output: 'static',
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	redirects: redirectsOf(),
	integrations: [
		pagesPhase(),
		liveReload(),
		sitemap({ serialize: withLastModified() }),
		renderedPages(statePolicy(), search.take),
		search.integration,
		...(isBuilt('exports') ? [pageTwins(), llmsFull(), shareImages()] : []),
	],
	vite: {
		customLogger: quietLogger(),
		plugins: [smallPreload()],
		build: { assetsInlineLimit: 0 },
	},
});
