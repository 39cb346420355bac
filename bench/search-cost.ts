import { listen } from '../src/build/static-server.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { createBrotliServer, type Sent } from '../tests/measure/brotli-server.ts';

/** What a reader's browser fetches from an opened search page to the first result, and how long that takes on loopback. */
export interface SearchCost {
	/** Of bodies, texts by brotli. */
	readonly bytes: number;
	readonly requests: number;
	readonly milliseconds: number;
}

/** Searches a built site in Chromium. */
export async function searchCost(folder: string, query: string): Promise<SearchCost> {
	const sent: Sent[] = [];
	const server = createBrotliServer(folder, sent);
	const { port } = await listen(server, 0);
	const browser = await launchChromium();
	try {
		const page = await browser.newPage();
		await page.goto(`http://localhost:${port}/search/`, { waitUntil: 'networkidle' });
		sent.length = 0;
		const seen = page.evaluate(firstSeen, '[data-search-list] a');
		const started = Date.now();
		await page.getByRole('searchbox').first().fill(query);
		const seenAt = await seen;
		const before = sent.filter(({ at }) => at <= seenAt);
		const bytes = before.reduce((sum, one) => sum + one.bytes, 0);
		return { bytes, requests: before.length, milliseconds: seenAt - started };
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
	}
}

/** Runs in the page: when something first stands there, as `Date.now()` gives it. */
function firstSeen(selector: string): Promise<number> {
	return new Promise((resolve) => {
		const observer = new MutationObserver(() => {
			if (document.querySelector(selector) === null) return;
			observer.disconnect();
			resolve(Date.now());
		});
		observer.observe(document, { childList: true, subtree: true });
	});
}
