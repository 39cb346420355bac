import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { focusedText, openDialog, searchState } from './search-steps.ts';
import { ANSWER } from './templates.ts';

const KEY = 'recent-searches-1';

let browsing: Browsing;
let page: Page;
let faults: string[];

beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

beforeEach(async () => {
	page = await browsing.open(ANSWER);
	faults = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('dialog', (dialog) => {
		faults.push(dialog.message());
		void dialog.dismiss();
	});
});
afterEach(async () => {
	await page.context().close();
	expect(faults).toEqual([]);
});

const recentIn = (scope: 'dialog' | 'main') => page.locator(`${scope} .search-recent a`);
const stored = () => page.evaluate((key) => localStorage.getItem(key), KEY);

async function openResult(query: string): Promise<void> {
	await openDialog(page);
	await page.fill('dialog input', query);
	await searchState(page, 'dialog', 'results');
	await page.locator('dialog [data-search-list] a').first().click();
	await page.waitForLoadState();
}

describe('recent searches', () => {
	test('are none before anything was searched, and typing alone keeps nothing', async () => {
		await openDialog(page);
		await searchState(page, 'dialog', 'idle').catch(() => '');
		expect(await recentIn('dialog').count()).toBe(0);
		await page.fill('dialog input', 'event logs');
		await searchState(page, 'dialog', 'results');
		expect(await stored()).toBeNull();
	});

	test('are there when the dialog opens empty, and are searched again by the keys alone', async () => {
		await openResult('event logs');
		await openResult('risk');
		await openDialog(page);
		await expect.poll(() => recentIn('dialog').allInnerTexts()).toEqual(['risk', 'event logs']);
		expect(await page.locator('dialog .search-recent').innerText()).toContain(
			'kept in this browser only',
		);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(await focusedText(page)).toBe('event logs');
		await page.keyboard.press('Enter');
		await searchState(page, 'dialog', 'results');
		expect(await page.inputValue('dialog input')).toBe('event logs');
		expect(await recentIn('dialog').count()).toBe(0);
	});

	test('come back when the field is emptied, and in a dialog that is opened once more', async () => {
		await openResult('event logs');
		await openDialog(page);
		await page.fill('dialog input', 'risk');
		await searchState(page, 'dialog', 'results');
		await page.fill('dialog input', '');
		await expect.poll(() => recentIn('dialog').count()).toBe(1);
		await page.keyboard.press('Escape');
		await page.evaluate((key) => localStorage.setItem(key, '["from another tab"]'), KEY);
		await openDialog(page);
		await expect.poll(() => recentIn('dialog').allInnerTexts()).toEqual(['from another tab']);
	});

	test('are cleared by their button, which says so and leaves the focus in the field', async () => {
		await openResult('event logs');
		await openDialog(page);
		await page.click('dialog .search-recent button');
		expect(await searchState(page, 'dialog', 'idle')).toBe('Recent searches cleared.');
		expect(await focusedText(page)).toBe('input');
		expect(await recentIn('dialog').count()).toBe(0);
		expect(await stored()).toBeNull();
	});

	test('are kept by the search page on Enter, not from a link that brought a reader', async () => {
		await page.goto(`${browsing.origin}/search/?q=from+a+link`);
		await page.waitForSelector('main [data-state="results"], main [data-state="empty"]');
		expect(await stored()).toBeNull();
		await page.fill('#query', 'event logs');
		await page.keyboard.press('Enter');
		await expect.poll(stored).toBe('["event logs"]');
		await page.goto(`${browsing.origin}/search/`);
		await expect.poll(() => recentIn('main').allInnerTexts()).toEqual(['event logs']);
	});

	test.each([
		['<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
		['javascript:alert(1)', ['javascript:alert(1)']],
		['"></a><script>alert(1)</script>', ['"></a><script>alert(1)</script>']],
	])('show a hostile value as text: %s', async (value, shown) => {
		await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
			KEY,
			JSON.stringify([value, { toString: 'x' }, 7]),
		] as const);
		await openDialog(page);
		await expect.poll(() => recentIn('dialog').allInnerTexts()).toEqual(shown);
		expect(await page.locator('dialog img, dialog script').count()).toBe(0);
		const href = await recentIn('dialog').first().getAttribute('href');
		expect(href).toMatch(/^\/search\/\?q=/);
	});

	test('are silently none where storage is refused', async () => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'localStorage', {
				get() {
					throw new DOMException('closed', 'SecurityError');
				},
			});
		});
		await page.reload();
		await openResult('event logs');
		await openDialog(page);
		await page.fill('dialog input', 'risk');
		await searchState(page, 'dialog', 'results');
		await page.fill('dialog input', '');
		await page.waitForSelector('dialog [data-state="idle"]', { state: 'attached' });
		expect(await recentIn('dialog').count()).toBe(0);
	});
});
