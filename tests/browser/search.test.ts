import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBuiltSite, type BuiltSite } from './built-site.ts';

const START = '/answers/iso-42001-ai-policy/';
const EVENT_LOGS = '/answers/iso-42001-a-6-2-8-event-logs/';
const A628 = '/frameworks/iso-42001/2023/a.6.2.8/';

let built: BuiltSite;
let page: Page;
/** What the page did that a reader should never meet. */
let faults: string[];
/** Paths asked for since the page was opened. */
let requests: string[];

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
	requests = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('request', (request) => requests.push(new URL(request.url()).pathname));
});

afterEach(async () => {
	await page.close();
	expect(faults).toEqual([]);
});

const isOfSearch = (path: string) =>
	path.startsWith('/pagefind/') || /dialog|results|find/.test(path);

/** Waits until the search in `scope` is in a state, and gives what it says. */
async function stateIn(scope: 'dialog' | 'main', state: string): Promise<string> {
	await page.waitForSelector(`${scope} [data-search-results][data-state="${state}"]`);
	return page.locator(`${scope} [data-search-status]`).innerText();
}

const resultsIn = (scope: 'dialog' | 'main') => page.locator(`${scope} [data-search-list] > li`);

const firstHref = (scope: 'dialog' | 'main') =>
	resultsIn(scope).first().locator('a').getAttribute('href');

const focused = () =>
	page.evaluate(() => {
		const { activeElement: at } = document;
		return at instanceof HTMLAnchorElement ? at.pathname : (at?.tagName.toLowerCase() ?? '');
	});

async function searchInDialog(query: string): Promise<void> {
	await page.goto(START);
	await page.keyboard.press('Control+k');
	await page.fill('dialog input', query); // in one go: on a busy machine a part of it would be searched first
}

describe('the search dialog', () => {
	test('loads nothing of the search before it is opened', async () => {
		await page.goto(START, { waitUntil: 'networkidle' });
		expect(requests.filter(isOfSearch)).toEqual([]);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('event logs');
		await stateIn('dialog', 'results');
		expect(requests.filter(isOfSearch)).toContain('/pagefind/pagefind.js');
	});

	test('loads the index when something is typed, not when it is opened', async () => {
		await page.goto(START);
		await page.keyboard.press('Control+k');
		await page.waitForLoadState('networkidle');
		expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
	});

	test.each(['Ctrl+K', 'the link'])('opens by %s with the focus in the field', async (way) => {
		await page.goto(START);
		if (way === 'Ctrl+K') await page.keyboard.press('Control+k');
		else await page.click('.search-button');
		expect(await page.locator('dialog[open]').count()).toBe(1);
		expect(await focused()).toBe('input');
		expect(new URL(page.url()).pathname).toBe(START);
	});

	// A letter or sign alone is spoken by mistake by people who dictate, and cannot be switched off here (WCAG 2.1.4).
	test.each(['/', 'k', 's'])('does not open by "%s" alone', async (key) => {
		await page.goto(START);
		await page.keyboard.press(key);
		expect(await page.locator('dialog[open]').count()).toBe(0);
	});

	test.each(['Escape', 'Close', 'backdrop'])(
		'closes by %s and gives the focus back',
		async (way) => {
			await page.goto(START);
			await page.focus('.search-button');
			await page.keyboard.press('Enter');
			await page.waitForSelector('dialog[open]');
			if (way === 'Escape') await page.keyboard.press('Escape');
			else if (way === 'Close') await page.click('[data-search-close]');
			else await page.mouse.click(5, 840);
			expect(await page.locator('dialog[open]').count()).toBe(0);
			expect(await focused()).toBe('/search/');
		},
	);

	test('gives the focus to the link of the search after Ctrl+K on the page itself', async () => {
		await page.goto(START);
		await page.keyboard.press('Control+k');
		await page.keyboard.press('Escape');
		await expect.poll(focused).toBe('/search/');
	});

	test('gives the focus back to where the reader was', async () => {
		await page.goto(START);
		await page.focus('.breadcrumbs a[href="/answers/"]');
		await page.keyboard.press('Control+k');
		await page.keyboard.press('Escape');
		await expect.poll(focused).toBe('/answers/');
	});

	test('shows a result with its kind, its place and a readable excerpt', async () => {
		await searchInDialog('A.6.2.8');
		expect(await stateIn('dialog', 'results')).toMatch(/^\d+ pages$/);
		const first = resultsIn('dialog').first();
		expect(await first.locator('a').innerText()).toBe(
			'ISO/IEC 42001 A.6.2.8 AI system recording of event logs',
		);
		expect(await first.locator('.search-place').innerText()).toBe(
			'Control · ISO/IEC 42001 › 2023 › A › A.6 › A.6.2',
		);
		const excerpts = await page.locator('dialog .search-excerpt').allInnerTexts();
		expect(excerpts.filter((text) => text.includes('|') || /\ba?628\b/.test(text))).toEqual([]);
	});

	test('marks the words that were searched', async () => {
		await searchInDialog('event logs');
		await stateIn('dialog', 'results');
		const marks = await resultsIn('dialog').first().locator('mark').allInnerTexts();
		expect(marks.length).toBeGreaterThan(0);
		expect(marks.filter((word) => !/^(?:event|log)/i.test(word))).toEqual([]);
	});

	test('is moved through by arrow keys, and Enter opens', async () => {
		await searchInDialog('event logs');
		await stateIn('dialog', 'results');
		await page.keyboard.press('ArrowDown');
		expect(await focused()).toBe(EVENT_LOGS);
		await page.keyboard.press('ArrowDown');
		expect(await focused()).toBe(A628);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toBe('input');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(`**${EVENT_LOGS}`);
	});

	test('leads on to all results', async () => {
		await searchInDialog('risk & "impact"');
		await page.waitForSelector('dialog [data-state]:not([data-state="idle"])');
		await page.click('[data-search-all]');
		await page.waitForURL('**/search/?**');
		expect(await page.inputValue('#query')).toBe('risk & "impact"');
	});

	test('goes to the search page where its own code does not load', async () => {
		await page.route(/_astro\/dialog/, (route) => route.abort());
		await page.goto(START);
		await page.keyboard.press('Control+k');
		await page.waitForURL('**/search/');
	});
});

describe('what the search says', () => {
	test('of a wait', async () => {
		await page.route('**/pagefind/*.pagefind', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 1500));
			await route.continue();
		});
		await searchInDialog('event logs');
		expect(await stateIn('dialog', 'loading')).toBe('Searching…');
		expect(await stateIn('dialog', 'results')).toMatch(/^\d+ pages$/);
	});

	const failures: [what: string, pattern: string | RegExp][] = [
		['everything', '**/pagefind/**'],
		['the WebAssembly', '**/pagefind/*.pagefind'],
		['the list of pages', '**/pagefind/*.pf_meta'],
	];
	test.each(failures)('of an index that cannot be loaded: %s', async (_, pattern) => {
		await page.route(pattern, (route) => route.abort());
		await searchInDialog('event logs');
		expect(await stateIn('dialog', 'failed')).toBe(
			'The search index could not be loaded. Reload the page to try again, or browse instead.',
		);
		const links = page.locator('dialog .search-browse a:visible');
		expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
			'/answers/',
			'/frameworks/',
			'/crosswalks/',
		]);
		faults = faults.filter((message) => !message.includes('Pagefind')); // it rejects once more on its own
	});

	test('of a connection that is lost between two queries', async () => {
		await searchInDialog('event logs');
		await stateIn('dialog', 'results');
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.fill('dialog input', 'zebra');
		await stateIn('dialog', 'failed');
	});

	test('of words that no page has', async () => {
		await searchInDialog('zebra okapi');
		expect(await stateIn('dialog', 'empty')).toBe(
			'No page has “zebra okapi”. Try other words, or browse instead.',
		);
		expect(await resultsIn('dialog').count()).toBe(0);
		expect(await page.locator('dialog .search-browse').isVisible()).toBe(true);
	});

	test('of pages with some of the words only', async () => {
		await searchInDialog('event logs biological');
		expect(await stateIn('dialog', 'results')).toMatch(
			/^No page matches all of it\. \d+ pages match a part\.$/,
		);
	});

	test('of words that no page has beside others', async () => {
		await searchInDialog('event logs zebra');
		expect(await stateIn('dialog', 'results')).toMatch(
			/^No page has “zebra”\. \d+ pages match the rest\.$/,
		);
		expect(await firstHref('dialog')).toMatch(/a\.6\.2\.8|a-6-2-8-event-logs/);
	});

	test('is announced once for each answer', async () => {
		await page.goto(START);
		await page.evaluate(() => {
			const said: string[] = [];
			Reflect.set(globalThis, 'said', said);
			const status = document.querySelector('dialog [role="status"]');
			if (status === null) throw new Error('The dialog has no status');
			new MutationObserver(() => said.push(status.textContent)).observe(status, {
				childList: true,
			});
		});
		await page.keyboard.press('Control+k');
		await page.keyboard.type('event logs', { delay: 10 });
		const message = await stateIn('dialog', 'results');
		const said: string[] = await page.evaluate(() => Reflect.get(globalThis, 'said'));
		expect(said.filter((text) => text !== 'Searching…')).toEqual([message]);
	});
});
