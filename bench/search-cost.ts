import { createStaticServer, listen } from '../src/build/static-server.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

/** What a reader's browser fetches from an opened search page to the first result, and how long that takes on loopback. */
export interface SearchCost {
	/** Of bodies, as the preview sends them: scripts uncompressed, the index as it is stored. */
	readonly bytes: number;
	readonly requests: number;
	readonly milliseconds: number;
}

/** Searches a built site in Chromium. */
export async function searchCost(folder: string, query: string): Promise<SearchCost> {
	const server = createStaticServer(folder);
	let [bytes, requests] = [0, 0];
	server.on('request', (_request, response) => {
		response.on('finish', () => {
			requests += 1;
			bytes += Number(response.getHeader('Content-Length') ?? 0);
		});
	});
	const { port } = await listen(server, 0);
	const browser = await launchChromium();
	try {
		const page = await browser.newPage();
		await page.goto(`http://localhost:${port}/search/`, { waitUntil: 'networkidle' });
		[bytes, requests] = [0, 0];
		const started = Date.now();
		await page.getByRole('searchbox').first().fill(query);
		await page.locator('[data-search-list] a').first().waitFor();
		return { bytes, requests, milliseconds: Date.now() - started };
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
	}
}
