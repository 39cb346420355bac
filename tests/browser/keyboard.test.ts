import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER, TEMPLATES } from './templates.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const focusedText = (page: Page) =>
	page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, ' ') ?? '');

describe('by keyboard', () => {
	test('the first Tab offers to skip to the content, the second to search', async () => {
		const page = await browsing.open(ANSWER);
		await page.keyboard.press('Tab');
		expect(await focusedText(page)).toBe('Skip to content');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
		await page.keyboard.press('Tab');
		expect(await focusedText(page)).toBe('Home');
		await page.goto(`${browsing.origin}${ANSWER}`);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForSelector('dialog[open]');
		await page.context().close();
	});

	test.each(TEMPLATES)(
		'what has the focus is in view on %s',
		{ timeout: 90_000 },
		async (_, address) => {
			const page = await browsing.open(address, { viewport: { width: 1280, height: 700 } });
			const hidden: string[] = [];
			for (let step = 0; step < 40; step += 1) {
				await page.keyboard.press('Tab');
				const fault = await page.evaluate(() => {
					const at = document.activeElement;
					if (at === null || at === document.body) return undefined;
					const { left, top, right, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
					const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
					const isSeen = seen !== null && (at.contains(seen) || seen.contains(at));
					return isSeen ? undefined : at.outerHTML.slice(0, 120);
				});
				if (fault !== undefined) hidden.push(fault);
			}
			expect(hidden).toEqual([]);
			await page.context().close();
		},
	);
});

describe('read aloud', () => {
	test('an answer comes in this order', async () => {
		const page = await browsing.open(ANSWER);
		const snapshot = await page.locator('body').ariaSnapshot();
		const marks = snapshot
			.split('\n')
			.map((line) => line.trim())
			.filter((line) =>
				/^- (?:banner|navigation|main|contentinfo|complementary|heading)\b/.test(line),
			)
			.map((line) => line.replace(/^- |:$/g, ''));
		const authored = /^heading ".*" \[level=[2-4]\]$/;
		const own = /"(?:Grounded in|Crosswalk|Related questions|Share, cite)/;
		expect(marks.filter((mark) => !authored.test(mark) || own.test(mark))).toEqual([
			'navigation "Skip"',
			'banner',
			'navigation "Main"',
			'main',
			'navigation "Breadcrumb"',
			expect.stringMatching(/^heading ".+\?" \[level=1\]$/),
			'navigation "On this page"',
			'heading "Grounded in" [level=2]',
			expect.stringMatching(/^heading "Crosswalk of the controls cited here.*" \[level=2\]$/),
			'heading "Related questions" [level=2]',
			'heading "Share, cite or correct this page" [level=2]',
			'navigation "Previous and next in this topic"',
			'complementary "About this page"',
			'contentinfo',
		]);
		await page.context().close();
	});
});
