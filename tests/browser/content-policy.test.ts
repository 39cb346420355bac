import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/data/load-site.ts';
import { SEARCH } from '../../src/domain/addresses.ts';
import { SEARCH_WORKER } from '../../src/domain/search-files.ts';
import { listRedirects } from '../../src/domain/redirects.ts';
import { startBrowsing, type Browsing } from './browsing.ts';
import { watchPolicy, watchRequests } from './policy-breaches.ts';
import { exported, resultAddress } from './readiness-steps.ts';
import { ANSWER, TEMPLATES } from './templates.ts';

const { site } = loadSite(process.cwd());

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

/** Opens a page and does something on it; gives all that went wrong. */
async function faultsOf(address: string, use: (page: Page) => Promise<unknown>) {
	const page = await browsing.open('about:blank', { viewport: { width: 1280, height: 900 } });
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (/error|warning/.test(message.type())) faults.push(message.text());
	});
	const elsewhere = watchRequests(page, browsing.origin);
	const breaches = await watchPolicy(page);
	await page.goto(`${browsing.origin}${address}`);
	await use(page);
	await page.waitForTimeout(SETTLING);
	const found = { breaches: await breaches(), elsewhere: [...elsewhere], faults };
	await page.context().close();
	return found;
}

/** For what a page loads after it was used, in milliseconds. */
const SETTLING = 150;

const NONE = { breaches: [], elsewhere: [], faults: [] };

/** Waits for results, and gives the scripts that run beside the page. */
async function searchIn(page: Page, scope: 'dialog' | 'main'): Promise<string[]> {
	await page.waitForSelector(`${scope} [data-search-results][data-state="results"]`);
	expect(await page.locator(`${scope} [data-search-list] > li`).count()).toBeGreaterThan(0);
	return page.workers().map((worker) => new URL(worker.url()).pathname);
}

describe('under the policy that is sent, nothing is refused and nobody else is asked', () => {
	test.each(TEMPLATES)('%s', async (_, address) => {
		const use = async (page: Page) => {
			await page.hover('main h1'); // loads the aids for reading
			await page.locator('[data-theme-switch]').selectOption('dark');
		};
		expect(await faultsOf(address, use)).toEqual(NONE);
	});

	test('while the dialog searches, in the worker', async () => {
		let workers: string[] = [];
		const use = async (page: Page) => {
			await page.keyboard.press('Control+k');
			await page.keyboard.type('event logs');
			workers = await searchIn(page, 'dialog');
		};
		expect(await faultsOf(ANSWER, use)).toEqual(NONE);
		expect(workers).toEqual([SEARCH_WORKER]);
	});

	test('while the search page searches, in the worker', async () => {
		let workers: string[] = [];
		const use = async (page: Page) => {
			workers = await searchIn(page, 'main');
		};
		expect(await faultsOf(`${SEARCH}?q=prompt+injection`, use)).toEqual(NONE);
		expect(workers).toEqual([SEARCH_WORKER]);
	});

	test('while an assessment is filled in, kept and downloaded', async () => {
		const use = async (page: Page) => {
			for (const format of ['json', 'csv', 'xlsx', 'md']) {
				const { name } = await exported(page, format);
				expect(name.endsWith(`.${format}`)).toBe(true);
			}
			await page.locator('[data-tools] summary').click();
			await page.locator('[data-consent]').check();
		};
		expect(await faultsOf(resultAddress(), use)).toEqual(NONE);
	});

	test('while a form is sent without its script', async () => {
		const page = await browsing.open(ANSWER);
		const breaches = await watchPolicy(page);
		await page.evaluate(() => {
			document.querySelector<HTMLInputElement>('dialog input[name="q"]')?.form?.submit();
		});
		await page.waitForURL(/\/search\/\?q=/);
		expect(await breaches()).toEqual([]);
		await page.context().close();
	});

	test('where a page only leads elsewhere', async () => {
		const [[from, to] = ['', '']] = listRedirects(site);
		const page = await browsing.open('about:blank');
		const breaches = await watchPolicy(page);
		await page.goto(`${browsing.origin}${from}`);
		await page.waitForURL(`${browsing.origin}${to}`);
		expect(await breaches()).toEqual([]);
		await page.context().close();
	});
});
