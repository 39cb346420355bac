import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER } from './templates.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

/** A citation of a control, in running text. */
const CITATION = '.prose p .cite-link[href^="/frameworks/"]';
const note = (page: Page) => page.locator('#cite-note');

async function openForCopying(): Promise<Page> {
	const page = await browsing.open(ANSWER, { viewport: { width: 1280, height: 900 } });
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.hover('main h1');
	await page.waitForSelector('.passage-link', { state: 'attached' });
	return page;
}

/** What a page put on the clipboard, read by an empty one: ours may not read it. */
async function copied(page: Page): Promise<string> {
	const reader = await page.context().newPage();
	await reader.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
	await reader.goto(browsing.origin);
	const text = await reader.evaluate(() => navigator.clipboard.readText());
	await reader.close();
	return text;
}

describe('a citation', () => {
	test('shows title and edition to a pointer that rests on it, and Escape closes them', async () => {
		const page = await browsing.open(ANSWER);
		await page.locator(CITATION).first().hover();
		await note(page).waitFor();
		expect(await note(page).innerText()).toMatch(/published \d{4}/);
		await page.keyboard.press('Escape');
		expect(await note(page).isVisible()).toBe(false);
		await page.context().close();
	});

	test('shows them to the keyboard, as its description, and Enter follows the link', async () => {
		const page = await browsing.open(ANSWER);
		const link = page.locator(CITATION).first();
		await page.locator('.breadcrumbs a').last().focus();
		for (let step = 0; step < 40; step += 1) {
			await page.keyboard.press('Tab');
			if (await link.evaluate((element) => element === document.activeElement)) break;
		}
		await note(page).waitFor();
		expect(await link.getAttribute('aria-describedby')).toBe('cite-note');
		const target = (await link.getAttribute('href')) ?? '';
		await page.keyboard.press('Enter');
		await page.waitForURL(`**${target}`);
		await page.context().close();
	});

	test('shows them to a first tap, with a link that leads on', async () => {
		const page = await browsing.open(ANSWER, {
			hasTouch: true,
			viewport: { width: 390, height: 844 },
		});
		const link = page.locator(CITATION).first();
		await page.locator('main h1').tap();
		await page.waitForSelector('#cite-note', { state: 'attached' });
		await link.tap();
		await note(page).waitFor();
		const box = await note(page).boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
		const target = (await link.getAttribute('href')) ?? '';
		await note(page).locator('a').last().tap();
		await page.waitForURL(`**${target}`);
		await page.context().close();
	});

	test('is a plain link without scripts', async () => {
		const page = await browsing.open(ANSWER, { javaScriptEnabled: false });
		const href = await page.locator(CITATION).first().getAttribute('href');
		await page.locator(CITATION).first().click();
		expect(new URL(page.url()).pathname).toBe(href);
		await page.context().close();
	});
});

describe('what can be done with a page', () => {
	test('its canonical address is copied, without tracking parameters', async () => {
		const page = await openForCopying();
		await page.goto(`${browsing.origin}${ANSWER}?utm_source=a#grounded-in`);
		await page.hover('main h1');
		await page.waitForSelector('.passage-link', { state: 'attached' });
		await page.click('[data-action="copy-link"]');
		await expect.poll(() => copied(page)).toMatch(new RegExp(`^https?://[^?#]+${ANSWER}$`));
		expect(await page.locator('[data-status]').innerText()).toBe('Copied.');
		await page.context().close();
	});

	test('the address of a heading is copied', async () => {
		const page = await openForCopying();
		await page.hover('#grounded-in');
		await page.click('#grounded-in .passage-link');
		await expect.poll(() => copied(page)).toContain(`${ANSWER}#grounded-in`);
		await page.context().close();
	});

	test('a bullet is linked by its words, below the heading it stands under', async () => {
		const page = await openForCopying();
		await page.click('[data-passages]');
		const button = page.locator('.prose li .passage-link').first();
		await button.click();
		await expect.poll(() => copied(page)).toMatch(/#[a-z0-9-]+:~:text=/);
		await page.context().close();
	});

	test('its Markdown is copied', async () => {
		const page = await openForCopying();
		await page.click('[data-action="copy-markdown"]');
		await expect.poll(() => copied(page)).toContain('## Grounded in');
		await page.context().close();
	});

	test('a reference is copied for BibTeX', async () => {
		const page = await openForCopying();
		await page.click('.cite-page summary');
		await page.getByRole('button', { name: 'Copy BibTeX' }).click();
		await expect.poll(() => copied(page)).toMatch(/^@misc\{/);
		await page.context().close();
	});

	test('sharing copies the address where the system cannot share', async () => {
		const page = await openForCopying();
		await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
		await page.click('[data-action="share"]');
		await expect.poll(() => copied(page)).toContain(ANSWER);
		await page.context().close();
	});

	test('a report of a mistake names the page and its date', async () => {
		const page = await browsing.open(ANSWER, { javaScriptEnabled: false });
		for (const link of await page.getByRole('link', { name: 'Report a mistake' }).all()) {
			const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
			expect(href).toContain(`${ANSWER}\r\nUpdated: 20`);
		}
		await page.context().close();
	});
});
