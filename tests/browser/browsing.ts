import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBuiltSite } from './built-site.ts';

/** A browser in front of the built site. */
export interface Browsing {
	/** Where the site is served, without a trailing slash. */
	readonly origin: string;
	/** Opens a page in a context of its own. */
	open(address: string, options?: BrowserContextOptions): Promise<Page>;
	stop(): Promise<void>;
}

/** Serves the built site, or another one, on a free port and starts Chromium. */
export async function startBrowsing(folder?: string): Promise<Browsing> {
	const { origin, browser, close } = await openBuiltSite(folder);
	return {
		origin,
		async open(address, options) {
			const context = await browser.newContext(options);
			const page = await context.newPage();
			await page.goto(address === 'about:blank' ? address : `${origin}${address}`);
			return page;
		},
		stop: close,
	};
}
