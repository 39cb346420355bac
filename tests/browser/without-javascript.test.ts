import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER, PAIR, TEMPLATES } from './templates.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const open = (address: string, width = 1280) =>
	browsing.open(address, { javaScriptEnabled: false, viewport: { width, height: 900 } });

describe('with JavaScript off', () => {
	test('the contents list stands beside the text', async () => {
		const page = await open(ANSWER);
		expect(await page.locator('.contents a').first().isVisible()).toBe(true);
		await page.context().close();
	});

	test('the contents list unfolds above the text on a phone', async () => {
		const page = await open(ANSWER, 390);
		await page.click('.contents summary');
		expect(await page.locator('.contents a').first().isVisible()).toBe(true);
		await page.context().close();
	});

	test('a crosswalk shows its rows', async () => {
		const page = await open(PAIR);
		expect(await page.locator('.mapping-table tbody tr').count()).toBeGreaterThan(100);
		await page.context().close();
	});

	test('nothing is offered that needs a script', async () => {
		const page = await open(ANSWER);
		expect(await page.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
		await page.context().close();
	});

	test.each(TEMPLATES.filter(([name]) => !['home', 'error'].includes(name)))(
		'%s says where it stands',
		async (_, address) => {
			const page = await open(address);
			expect(await page.locator('.breadcrumbs [aria-current]').isVisible()).toBe(true);
			expect(await page.locator('h1').isVisible()).toBe(true);
			await page.context().close();
		},
	);
});
