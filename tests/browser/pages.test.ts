import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER, PAIR, TEMPLATES } from './templates.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

function focusedElement(page: Page) {
	return page.evaluate(async () => {
		await new Promise((resolve) => requestAnimationFrame(resolve)); // the browser scrolls with the next frame
		const element = document.activeElement;
		const style = element === null ? undefined : getComputedStyle(element);
		const box = element?.getBoundingClientRect();
		return {
			text: element?.textContent.trim(),
			hasOutline:
				style !== undefined && style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
			isInView: box !== undefined && box.top > -1 && box.bottom < innerHeight + 1 && box.width > 0,
		};
	});
}

describe('a reader who follows a citation', () => {
	test('comes to the page of the control, and Back leads to the same place', async () => {
		const page = await browsing.open(ANSWER);
		const citation = page.locator('.prose a.cite-link[href^="/frameworks/iso-42001/"]').nth(20);
		const href = await citation.getAttribute('href');
		const id = ((await citation.textContent()) ?? '').replace('ISO/IEC 42001 ', '');
		await citation.scrollIntoViewIfNeeded();
		const before = await page.evaluate(() => scrollY);
		await citation.click();
		await page.waitForURL(`**${href}`);
		expect(await page.locator('h1 .id').textContent()).toBe(id);
		expect(await page.locator(`main a[href="${ANSWER}"]`).count()).toBeGreaterThan(0);
		await page.goBack();
		await page.waitForURL(`**${ANSWER}`);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -2);
		expect(before).toBeGreaterThan(0);
		await page.context().close();
	});

	test('comes from a row of a crosswalk to the row itself', async () => {
		const page = await browsing.open(PAIR);
		const row = page.locator('tr[id]').nth(200);
		await row.locator('a.row-link').click();
		const anchor = await row.getAttribute('id');
		expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${anchor}`);
		expect(await row.evaluate((element) => element.matches(':target'))).toBe(true);
		await page.context().close();
	});
});

describe('a reader without JavaScript', () => {
	test('reads the answer with its contents list, tables, grounds and crosswalk', async () => {
		const page = await browsing.open(ANSWER, { javaScriptEnabled: false });
		const links = page.locator('nav.contents a');
		expect(await links.count()).toBeGreaterThan(3);
		for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
		expect(await page.locator('.breadcrumbs a').first().isVisible()).toBe(true);
		expect(await page.locator('.prose .cite-link').first().isVisible()).toBe(true);
		expect(await page.locator('.grounded-in li[data-cited]').first().isVisible()).toBe(true);
		const closed = page.locator('.cited-crosswalk details:not([open]) summary');
		while ((await closed.count()) > 0) await closed.first().click();
		expect(await page.locator('.cited-crosswalk tbody tr').last().isVisible()).toBe(true);
		await page.context().close();
	});

	test('reads every row of a crosswalk', async () => {
		const page = await browsing.open(PAIR, { javaScriptEnabled: false });
		expect(await page.locator('.mapping-table tbody tr:visible').count()).toBe(280);
		await page.context().close();
	});

	test('is told on the search page what still works', async () => {
		const page = await browsing.open('/search/', { javaScriptEnabled: false });
		const main = page.locator('main');
		expect(await main.textContent()).toContain('JavaScript');
		await page.context().close();
	});
});

describe('a reader with a keyboard', () => {
	test('can skip to the content first, and sees where the focus is', async () => {
		const page = await browsing.open(ANSWER);
		await page.keyboard.press('Tab');
		expect(await focusedElement(page)).toEqual({
			text: 'Skip to content',
			hasOutline: true,
			isInView: true,
		});
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
		await page.keyboard.press('Tab');
		expect(
			await page.evaluate(() => document.activeElement?.closest('.breadcrumbs') !== null),
		).toBe(true);
		await page.context().close();
	});

	test('sees every step of the focus on an answer', async () => {
		const page = await browsing.open(ANSWER);
		const unseen: unknown[] = [];
		const last = await page.locator('a:visible').count();
		for (let step = 0; step < last; step += 1) {
			await page.keyboard.press('Tab');
			const focused = await focusedElement(page);
			if (!focused.hasOutline || !focused.isInView) unseen.push(focused);
		}
		expect(unseen).toEqual([]);
		await page.context().close();
	});
});

describe.each(TEMPLATES)('a page of the template %s', (_, address) => {
	test('asks nobody else for anything and runs without an error', async () => {
		const page = await browsing.open('/favicon.svg');
		const faults: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(browsing.origin)) faults.push(request.url());
		});
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) faults.push(message.text());
		});
		page.on('pageerror', (error) => faults.push(error.message));
		await page.goto(`${browsing.origin}${address}`, { waitUntil: 'networkidle' });
		expect(faults).toEqual([]);
		await page.context().close();
	});
});
