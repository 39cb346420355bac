import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/data/load-site.ts';
import { listPages } from '../../src/domain/page-list.ts';
import { openBuiltSite, type BuiltSite } from './built-site.ts';

const { site } = loadSite(process.cwd());

let built: BuiltSite;
let page: Page;
let faults: string[];

beforeAll(async () => {
	built = await openBuiltSite();
});

afterAll(() => built.close());

beforeEach(async () => {
	page = await built.browser.newPage({
		baseURL: built.origin,
		viewport: { width: 1280, height: 850 },
	});
	faults = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
});

afterEach(async () => {
	await page.close();
	expect(faults).toEqual([]);
});

const hasState = (state: string) => page.waitForSelector(`main [data-state="${state}"]`);

const status = () => page.locator('main [data-search-status]').innerText();

const addresses = () =>
	page
		.locator('main [data-search-list] a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')));

const search = () => new URL(page.url()).search;

/** Waits until the list is another than `before`. */
const listChanges = (before: readonly (string | null)[]) =>
	expect.poll(addresses, { timeout: 10_000 }).not.toEqual(before);

describe('the search page', () => {
	test('searches for what its address says', async () => {
		await page.goto('/search/?q=a628');
		await hasState('results');
		expect((await addresses())[0]).toBe('/frameworks/iso-42001/2023/a.6.2.8/');
		expect(await page.inputValue('#query')).toBe('a628');
		expect(await page.title()).toMatch(/^a628 – /);
	});

	test('takes query and filters from a copied link', async () => {
		await page.goto('/search/?q=risk&kind=control&framework=iso-23894');
		await hasState('results');
		expect(await page.inputValue('select[name="framework"]')).toBe('iso-23894');
		const found = await addresses();
		expect(found.filter((href) => !href?.startsWith('/frameworks/iso-23894/2023/'))).toEqual([]);
	});

	test('filters by topic', async () => {
		await page.goto('/search/?topic=iso-42001-and-23894&kind=answer');
		await hasState('results');
		const found = await addresses();
		expect(found.filter((href) => !href?.startsWith('/answers/'))).toEqual([]);
	});

	test('lists all pages that pass the filters before anything is typed', async () => {
		await page.goto('/search/');
		await page.selectOption('select[name="kind"]', 'crosswalk');
		await hasState('results');
		expect(search()).toBe('?kind=crosswalk');
		const pairs = listPages(site).filter((page) => page.subject.kind === 'pair');
		expect(await status()).toBe(`${pairs.length} pages`);
	});

	test('ignores a filter that does not exist', async () => {
		await page.goto('/search/?q=a628&kind=nothing');
		await hasState('results');
		expect(await page.inputValue('select[name="kind"]')).toBe('');
	});

	test('offers to remove filters that leave nothing', async () => {
		await page.goto('/search/?q=a628&kind=page');
		await hasState('empty');
		expect(await status()).toBe(
			'No page with these filters has “a628”. Remove the filters, try other words, or browse instead.',
		);
		await page.click('[data-search-unfilter]');
		await hasState('results');
		expect(search()).toBe('?q=a628');
	});

	test('keeps the query in its address while typing, as one step of the history', async () => {
		await page.goto('/answers/');
		await page.goto('/search/');
		await page.locator('#query').pressSequentially('event logs', { delay: 200 });
		await hasState('results');
		await expect.poll(search).toBe('?q=event+logs');
		await page.goBack();
		await expect.poll(search).toBe('');
		await hasState('idle');
		await page.goBack();
		expect(new URL(page.url()).pathname).toBe('/answers/');
	});

	test('brings query, filters and list back with Back from a result', async () => {
		await page.goto('/search/');
		await page.selectOption('select[name="kind"]', 'answer');
		await page.fill('#query', 'risk');
		await page.keyboard.press('Enter');
		await expect.poll(search).toBe('?q=risk&kind=answer');
		await hasState('results');
		const before = await addresses();
		await page.click('main [data-search-list] a');
		await page.waitForURL('**/answers/*/');
		await page.goBack();
		await hasState('results');
		await expect.poll(addresses).toEqual(before);
		expect(await page.inputValue('#query')).toBe('risk');
		expect(await page.inputValue('select[name="kind"]')).toBe('answer');
	});

	test('goes back from one query to the one before', async () => {
		await page.goto('/search/?q=event+logs');
		await hasState('results');
		const before = await addresses();
		await page.fill('#query', 'prompt injection');
		await page.keyboard.press('Enter');
		await listChanges(before);
		await page.goBack();
		await expect.poll(addresses).toEqual(before);
		expect(await page.inputValue('#query')).toBe('event logs');
	});

	test('shows more on demand, and as many again after Back', async () => {
		await page.goto('/search/?q=risk');
		await hasState('results');
		expect((await addresses()).length).toBe(10);
		await page.click('main [data-search-more]');
		await expect.poll(async () => (await addresses()).length).toBe(20);
		const last = (await addresses()).at(-1);
		await page.click(`main [data-search-list] > li:nth-child(20) a`);
		await page.waitForURL(`**${last}`);
		await page.goBack();
		await expect.poll(async () => (await addresses()).length).toBe(20);
	});

	test('leads Ctrl+K and the link of the header to its own field', async () => {
		await page.goto('/search/');
		await page.keyboard.press('Control+k');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
		await page.click('.search-button');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
		expect(await page.locator('dialog[open]').count()).toBe(0);
	});

	const hostile: [what: string, query: string][] = [
		['an element', '<img src=x onerror=alert(1)>'],
		['a script', '"><script>alert(1)</script>'],
		['a template', '${alert(1)}'],
		['bytes', '%00%ff\u202e'],
		['a long word', 'A'.repeat(5000)],
	];
	test.each(hostile)('shows a hostile query as text: %s', async (_, query) => {
		await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
		await page.waitForSelector('main [data-state="empty"], main [data-state="results"]');
		expect(await page.inputValue('#query')).toBe(query);
		expect(await page.locator('main img, main script, main [onerror]').count()).toBe(0);
	});

	test('says a hostile query in its message as text', async () => {
		await page.goto(`/search/?${new URLSearchParams({ q: '<zebra/onclick=alert(1)>' })}`);
		await hasState('empty');
		expect(await status()).toContain('“<zebra/onclick=alert(1)>”');
	});

	test.each([320, 390])('fits a window of %i px, results and dialog too', async (width) => {
		await page.setViewportSize({ width, height: 700 });
		await page.goto('/search/?q=event+logs');
		await hasState('results');
		const overflow = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
		expect(await overflow()).toBe(0);
		await page.goto('/');
		await page.click('.search-button');
		await page.keyboard.type('event logs');
		await page.waitForSelector('dialog [data-state="results"]');
		expect(await overflow()).toBe(0);
		const box = await page.locator('dialog').boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
	});

	test('reads without JavaScript and says what to do', async () => {
		const context = await built.browser.newContext({
			javaScriptEnabled: false,
			baseURL: built.origin,
		});
		const quiet = await context.newPage();
		await quiet.goto('/search/?q=a628');
		const text = await quiet.locator('main').innerText();
		expect(text).toContain('needs JavaScript');
		expect(await quiet.locator('main .search-browse a[href="/answers/"]').isVisible()).toBe(true);
		await quiet.click('.search-button');
		expect(new URL(quiet.url()).pathname).toBe('/search/');
		await context.close();
	});

	test('is kept out of search engines', async () => {
		await page.goto('/search/');
		expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
	});
});
