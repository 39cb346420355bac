import type { Browser, Page } from 'playwright-core';
import type { Sent } from './brotli-server.ts';

/** Where a site's search is. */
export interface SearchUi {
	readonly input: string;
	/** Selector of a result's link. */
	readonly result: string;
	/** A page to search from. What loads with it, before the search is opened, is not counted. */
	readonly address: string;
}

export type Way = 'pasted' | 'typed';

/** What one query cost, from opening the search to the first result and what came with it. */
export interface QueryCost {
	readonly bytes: number;
	readonly requests: number;
	/** Milliseconds from the last letter to the first result; of a typed query, whose beginning finds pages too, the shortest such time. */
	readonly wait: number;
}

const TYPING_PAUSE = 100; // ms between two letters of somebody who types well
const SETTLED = 1000; // ms without which something could still be on its way

/** Asks in a fresh browser, then once more after a reload, with what the first time has left in the cache. */
export async function queryCosts(
	browser: Browser,
	origin: string,
	ui: SearchUi,
	query: string,
	way: Way,
	log: Sent[],
): Promise<{ cold: QueryCost; warm: QueryCost }> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const cold = await ask(page, `${origin}${ui.address}`, ui, query, way, log);
	const warm = await ask(page, `${origin}${ui.address}`, ui, query, way, log);
	await context.close();
	return { cold, warm };
}

async function ask(
	page: Page,
	url: string,
	ui: SearchUi,
	query: string,
	way: Way,
	log: Sent[],
): Promise<QueryCost> {
	await page.goto(url, { waitUntil: 'networkidle' });
	log.length = 0;
	await openSearch(page, ui.input);
	await page.waitForTimeout(SETTLED); // a reader needs a second to get there
	const stop = await startWatch(page, ui.result);
	if (way === 'pasted') await page.fill(ui.input, query);
	else await page.locator(ui.input).pressSequentially(query, { delay: TYPING_PAUSE });
	const wait = await stop();
	await page.waitForTimeout(SETTLED);
	return { bytes: log.reduce((sum, { bytes }) => sum + bytes, 0), requests: log.length, wait };
}

/** Presses again where the page was not ready for it. */
async function openSearch(page: Page, input: string): Promise<void> {
	const field = page.locator(input);
	while (!(await field.isVisible())) {
		await page.keyboard.press('Control+k');
		await field.waitFor({ timeout: 3_000 }).catch(() => undefined);
	}
}

/** Measures inside the page, from the last input to the first result after it. */
async function startWatch(page: Page, result: string): Promise<() => Promise<number>> {
	await page.evaluate((selector) => {
		let last = 0;
		document.addEventListener('input', () => (last = performance.now()), true);
		const seen = new Promise<number>((resolve) => {
			const look = () => {
				const isThere = document.querySelector(selector) !== null;
				if (isThere && last > 0) resolve(performance.now() - last);
				else requestAnimationFrame(look);
			};
			look();
		});
		Reflect.set(globalThis, 'firstResult', seen);
	}, result);
	return () => page.evaluate(() => Reflect.get(globalThis, 'firstResult'));
}
