import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER, MAPPING_ANSWER, PAIR } from './templates.ts';

const CATALOGUE = '/frameworks/owasp-llm/2025/';

const PAPER = { width: 718, height: 1000 }; // CSS pixels between the margins of a sheet of A4

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

async function openOnPaper(address: string): Promise<Page> {
	const page = await browsing.open(address, { viewport: PAPER });
	await page.emulateMedia({ media: 'print' });
	return page;
}

const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('on paper', () => {
	test.each([ANSWER, PAIR])('%s clips no table', async (address) => {
		const page = await openOnPaper(address);
		const clipped = await page
			.locator('.table-scroll')
			.evaluateAll((regions) =>
				regions
					.filter(
						(region) =>
							getComputedStyle(region).overflowX !== 'visible' || region.scrollWidth > innerWidth,
					)
					.map((region) => region.getAttribute('aria-label')),
			);
		expect(clipped).toEqual([]);
		await page.context().close();
	});

	test.each([CATALOGUE, PAIR])('%s keeps each id in one piece', async (address) => {
		const page = await openOnPaper(address);
		const split = await page
			.locator('main .id:not(.id-long)')
			.evaluateAll((ids) =>
				ids
					.filter((id) => id.getClientRects().length > 1 || id.scrollHeight > 40)
					.map((id) => id.textContent.trim()),
			);
		expect(split).toEqual([]);
		await page.context().close();
	});

	test.each([ANSWER, PAIR])('%s leaves out what only a screen needs', async (address) => {
		const page = await openOnPaper(address);
		const screenOnly = '.site-header nav, .search-button, .skip-link, .contents, .row-link, dialog';
		expect(await page.locator(screenOnly).filter({ visible: true }).count()).toBe(0);
		expect(await page.locator('h1').isVisible()).toBe(true);
		await page.context().close();
	});

	test('the crosswalk of an answer is printed open', async () => {
		const page = await openOnPaper(ANSWER);
		const heights = await page
			.locator('.cited-crosswalk details table')
			.evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().height));
		expect(heights.length).toBeGreaterThan(0);
		expect(heights.filter((height) => height === 0)).toEqual([]);
		await page.context().close();
	});

	test.each([ANSWER, MAPPING_ANSWER])(
		'%s has a short form that fits on one sheet',
		async (address) => {
			const page = await browsing.open(address, { viewport: PAPER });
			await page.evaluate(() => {
				window.print = () => undefined;
			});
			await page.hover('main h1');
			await page.waitForSelector('.passage-link', { state: 'attached' });
			await page.locator('[data-action="print-page"]').click();
			await page.locator('html[data-print="short"]').waitFor();
			const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
			expect(sheetsOf(pdf)).toBe(1);
			await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
			expect(await page.locator('html[data-print]').count()).toBe(0);
			await page.context().close();
		},
	);

	test('a long table repeats its head on every sheet', async () => {
		const page = await openOnPaper(PAIR);
		const displays = await page
			.locator('.mapping-table thead')
			.evaluateAll((heads) => heads.map((head) => getComputedStyle(head).display));
		expect(new Set(displays)).toEqual(new Set(['table-header-group']));
		const pdf = await page.pdf({ format: 'A4' });
		expect(sheetsOf(pdf)).toBeGreaterThan(5);
		await page.context().close();
	});
});
