import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ALL_ADDRESSES, PAIR, TEMPLATES } from './templates.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

/** What is wider than the window of a page, once everything on it is unfolded; tables may be, in regions of their own. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.querySelectorAll('body *')]
			.filter((element) => element.parentElement?.closest('.table-scroll') === null)
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
		const last = wide.at(-1);
		return [`${last?.tagName}.${last?.className} "${last?.textContent.trim().slice(0, 60)}"`];
	});
}

describe('a page never scrolls sideways', () => {
	test('at 320 pixels, which is 1280 at 400 % zoom: every page', { timeout: 300_000 }, async () => {
		const waiting = [...ALL_ADDRESSES];
		const faults: string[] = [];
		const look = async () => {
			const page = await browsing.open('/404.html', { viewport: { width: 320, height: 800 } });
			for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
				await page.goto(`${browsing.origin}${address}`);
				faults.push(...(await tooWide(page)).map((fault) => `${address}: ${fault}`));
			}
			await page.context().close();
		};
		await Promise.all([look(), look()]);
		expect(faults).toEqual([]);
	});

	test.each(TEMPLATES)('at 390 pixels, a common phone: %s', async (_, address) => {
		const page = await browsing.open(address, { viewport: { width: 390, height: 800 } });
		expect(await tooWide(page)).toEqual([]);
		await page.context().close();
	});
});

describe('a wide table', () => {
	test.each([320, 390, 1280])(
		'takes the focus at %i pixels exactly while it overflows',
		async (width) => {
			const page = await browsing.open(PAIR, { viewport: { width, height: 800 } });
			const wrong = () =>
				page.locator('.table-scroll').evaluateAll((regions) =>
					regions
						.filter((region) => {
							const isOverflowing = region.scrollWidth > region.clientWidth;
							return isOverflowing !== (region.getAttribute('tabindex') === '0');
						})
						.map((region) => region.getAttribute('aria-label')),
				);
			await expect.poll(wrong).toEqual([]);
			await page.context().close();
		},
	);

	test('is left by the focus when the window becomes wide enough', async () => {
		const page = await browsing.open(PAIR, { viewport: { width: 320, height: 800 } });
		const focusable = () => page.locator('.table-scroll[tabindex]').count();
		await expect.poll(focusable).toBeGreaterThan(0);
		await page.setViewportSize({ width: 1400, height: 800 });
		await expect.poll(focusable).toBe(0);
		await page.context().close();
	});

	test('scrolls by keyboard', async () => {
		const page = await browsing.open(PAIR, { viewport: { width: 320, height: 800 } });
		const region = page.locator('.table-scroll[tabindex]').first();
		await region.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
		await page.context().close();
	});
});
