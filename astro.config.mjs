import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { llmsFull } from './src/build/llms-full.ts';
import { pageTwins } from './src/build/page-twins.ts';
import { quietLogger } from './src/build/quiet-logger.ts';
import { redirectsOf } from './src/build/redirects.ts';
import { searchIndex } from './src/build/search-index.ts';
import { withLastModified } from './src/build/sitemap-dates.ts';
import { citationLinks } from './src/markdown/citations.ts';
import { readableTables } from './src/markdown/tables.ts';
import { termLinks } from './src/markdown/terms.ts';
import { shareImages } from './src/build/share-images.ts';
import { siteConfig } from './src/site.config.ts';

export default defineConfig({
	site: siteConfig.origin,
	output: 'static',
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always' },
	compressHTML: true,
	devToolbar: { enabled: false },
	redirects: redirectsOf(),
	markdown: {
		processor: satteri({ mdastPlugins: [citationLinks, termLinks], hastPlugins: [readableTables] }),
		syntaxHighlight: false,
	},
	integrations: [
		mdx(),
		sitemap({ serialize: withLastModified() }),
		searchIndex(),
		pageTwins(),
		llmsFull(),
		shareImages(),
	],
	vite: { customLogger: quietLogger(), build: { assetsInlineLimit: 0 } },
});
