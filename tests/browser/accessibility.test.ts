import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER, TEMPLATES } from './templates.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 390];

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

/** What axe finds on a page as it stands, each fault with its first place. */
async function faultsOn(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	return violations.map(({ id, help, nodes }) => {
		const [first] = nodes;
		return `${id}: ${help} (${nodes.length} times, first ${String(first?.target)}) ${first?.failureSummary ?? ''}`;
	});
}

const cases = THEMES.flatMap((colorScheme) => WIDTHS.map((width) => ({ colorScheme, width })));

describe.each(cases)(
	'axe finds nothing in $colorScheme at $width pixels',
	({ colorScheme, width }) => {
		// Two at a time: axe keeps a core busy for seconds, and each page is a context of its own.
		test.concurrent.each(TEMPLATES)('%s', async (_, address) => {
			const page = await browsing.open(address, { colorScheme, viewport: { width, height: 900 } });
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			expect(await faultsOn(page)).toEqual([]);
			await page.context().close();
		});

		test('the dialog of the search with results', async () => {
			const page = await browsing.open(ANSWER, { colorScheme, viewport: { width, height: 900 } });
			await page.click('.search-button');
			await page.waitForSelector('dialog[open]');
			await page.keyboard.type('event logs');
			await page.waitForSelector('dialog [data-state="results"]');
			expect(await faultsOn(page)).toEqual([]);
			await page.context().close();
		});

		test('the dialog of the search with what may have been meant, and with recent searches', async () => {
			const page = await browsing.open(ANSWER, { colorScheme, viewport: { width, height: 900 } });
			await page.evaluate(() => localStorage.setItem('recent-searches-1', '["event logs","soa"]'));
			await page.click('.search-button');
			await page.fill('dialog input', 'tool poisning');
			await page.waitForSelector('dialog [data-search-status] a');
			expect(await faultsOn(page)).toEqual([]);
			await page.fill('dialog input', '');
			await page.waitForSelector('dialog .search-recent a');
			expect(await faultsOn(page)).toEqual([]);
			await page.context().close();
		});

		test('the page of the search with a filter applied', async () => {
			const page = await browsing.open('/search/?q=event+logs&kind=control', {
				colorScheme,
				viewport: { width, height: 900 },
			});
			await page.waitForSelector('main [data-state="results"]');
			expect(await faultsOn(page)).toEqual([]);
			await page.context().close();
		});

		test('the note beside a citation', async () => {
			const page = await browsing.open(ANSWER, { colorScheme, viewport: { width, height: 900 } });
			await page.locator('.prose p .cite-link').first().hover();
			await page.waitForSelector('#cite-note');
			expect(await faultsOn(page)).toEqual([]);
			await page.context().close();
		});
	},
);
