import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createStaticServer, listen } from '../../src/build/static-server.ts';
import { launchChromium } from './chromium.ts';

/** A browser in front of the built site. */
export interface Browsing {
	/** Where the site is served, without a trailing slash. */
	readonly origin: string;
	/** Opens a page in a context of its own. */
	open(address: string, options?: BrowserContextOptions): Promise<Page>;
	stop(): Promise<void>;
}

/** Serves the built site on a free port and starts Chromium. SITE_FOLDER names another folder than `dist`. */
export async function startBrowsing(): Promise<Browsing> {
	const server = createStaticServer(process.env['SITE_FOLDER'] ?? 'dist');
	const { port } = await listen(server, 0);
	const origin = `http://localhost:${port}`;
	const browser: Browser = await launchChromium();
	return {
		origin,
		async open(address, options) {
			const context = await browser.newContext(options);
			const page = await context.newPage();
			await page.goto(`${origin}${address}`);
			return page;
		},
		async stop() {
			await browser.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
