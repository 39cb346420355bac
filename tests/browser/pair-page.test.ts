import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { DERIVED_PAIR } from './templates.ts';

const OURS = '/crosswalks/owasp-llm-2026--iso-42001-2023/';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const rowsShown = (page: Page) => page.locator('tr[data-relation]:visible').count();
const status = (page: Page) => page.locator('.pair-filter [role=status]').textContent();

describe('the filter of a pair page', () => {
	test('follows the address: part and relation, with the count announced', async () => {
		const page = await browsing.open(`${OURS}?group=llm06&relation=detected-by`);
		const shown = page.locator('tr[data-relation]:visible');
		const count = await shown.count();
		expect(count).toBeGreaterThan(0);
		for (const row of await shown.all()) {
			expect(await row.locator('.relation').textContent()).toContain('is detected by');
			expect(await row.locator('.id').first().textContent()).toBe('LLM06:2026');
		}
		const all = await page.locator('tr[data-relation]').count();
		expect(await status(page)).toBe(`${count} of ${all} rows shown.`);
		expect(await page.locator('.mapping-part:visible').count()).toBe(1);
		expect(await page.locator('.part-list:visible').count()).toBe(0);
		await page.context().close();
	});

	test.each([
		'?group=nowhere',
		'?relation=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
		'?group=%22%5D%2C*%7B%7D&relation=__proto__',
		'?group=%E0%A4%A',
		'?other=1',
	])('shows every row where the address asks for what there is not: %s', async (query) => {
		const page = await browsing.open(`${OURS}${query}`);
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		await page.reload();
		expect(await rowsShown(page)).toBe(await page.locator('tr[data-relation]').count());
		expect(faults).toEqual([]);
		await page.context().close();
	});

	test('writes the choice into the address, which shows the same to whoever gets it', async () => {
		const page = await browsing.open(OURS);
		await page.getByRole('combobox', { name: 'Part of OWASP' }).selectOption('llm01');
		await page.getByRole('combobox', { name: 'Relation' }).selectOption('limited-by');
		const { search } = new URL(page.url());
		expect(search).toBe('?group=llm01&relation=limited-by');
		const count = await rowsShown(page);
		const other = await browsing.open(`${OURS}${search}`);
		expect(await rowsShown(other)).toBe(count);
		await page.getByRole('button', { name: 'Show all rows' }).click();
		expect(new URL(page.url()).search).toBe('');
		expect(await rowsShown(page)).toBeGreaterThan(count);
		await other.context().close();
		await page.context().close();
	});

	test('never hides the row that the address names', async () => {
		const page = await browsing.open(OURS);
		const anchor = await page.locator('tr[data-relation]').last().getAttribute('id');
		await page.goto(`${browsing.origin}${OURS}?group=llm01#${anchor}`);
		expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
		await page.context().close();
	});

	test('counts derived rows apart', async () => {
		const page = await browsing.open(`${DERIVED_PAIR}?group=llm06`);
		expect(await status(page)).toMatch(/^\d+ of \d+ derived rows shown\.$/);
		await page.context().close();
	});
});

describe('a reader who finds a row wrong', () => {
	test('has a report beside it that names the row and its address', async () => {
		const page = await browsing.open(OURS);
		const row = page.locator('tr[data-relation]').nth(3);
		const id = (await row.getAttribute('id')) ?? '';
		const link = row.getByRole('link', { name: 'Report this mapping' });
		const href = new URL((await link.getAttribute('href')) ?? '');
		expect(href.searchParams.get('subject')).toBe(`Mapping ${id}`);
		expect(href.searchParams.get('body')).toContain(`${OURS}#${id}`);
		expect(await page.locator('.row-report').count()).toBe(
			await page.locator('tr[data-relation]').count(),
		);
		await page.context().close();
	});
});

describe('without JavaScript, a pair page', () => {
	test('shows every row, a list that leads to each part, and a way to report', async () => {
		const page = await browsing.open(OURS, { javaScriptEnabled: false });
		expect(await rowsShown(page)).toBe(await page.locator('tr[data-relation]').count());
		expect(await page.locator('.pair-filter').isVisible()).toBe(false);
		const jump = page.locator('.part-list a').nth(5);
		await jump.click();
		const anchor = new URL(page.url()).hash.slice(1);
		expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
		expect(await page.locator('.report-mapping a').isVisible()).toBe(true);
		expect(await page.locator('.ribbon svg').isVisible()).toBe(true);
		await page.context().close();
	});
});

test('on paper a pair page leaves out the filter and the reports', async () => {
	const page = await browsing.open(OURS);
	await page.emulateMedia({ media: 'print' });
	const screenOnly = page.locator('.pair-filter, .row-report, .report-mapping');
	expect(await screenOnly.filter({ visible: true }).count()).toBe(0);
	expect(await page.locator('.ribbon svg').isVisible()).toBe(true);
	await page.context().close();
});
