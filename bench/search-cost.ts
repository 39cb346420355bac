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
		const started = Date.now();
		await page.getByRole('searchbox').first().fill(query);
		await page.locator('[data-search-list] a').first().waitFor();
		const milliseconds = Date.now() - started;
		const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
		return { bytes, requests: sent.length, milliseconds };
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
	}
}
