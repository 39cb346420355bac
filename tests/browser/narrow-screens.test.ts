import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { PAIR, TEMPLATES } from './templates.ts';

const WIDTHS = [320, 390]; // CSS pixels: 1280 at 400 % zoom, and a common phone

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

describe.each(WIDTHS)('at %i pixels', (width) => {
	test.each(TEMPLATES)('%s never scrolls sideways', async (_, address) => {
		const page = await browsing.open(address, { viewport: { width, height: 800 } });
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		const wide = await page.evaluate(() => {
			const limit = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= limit) return [];
			return [...document.querySelectorAll('body *')]
				.filter(
					(element) =>
						element.closest('.table-scroll') === null || element.matches('.table-scroll'),
				)
				.filter((element) => element.getBoundingClientRect().right > limit + 0.5)
				.map(
					(element) =>
						`${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`,
				);
		});
		expect(wide).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow).toBe(0);
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
