import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER } from './templates.ts';

const SURFACE = { light: 'rgb(253, 252, 249)', dark: 'rgb(23, 23, 22)' };
const SYSTEMS = ['light', 'dark'] as const;

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const background = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Opens the answer with what storage holds, and with no script but the one that runs before the first paint. */
async function openAtFirstPaint(colorScheme: 'light' | 'dark', stored: string): Promise<Page> {
	const page = await browsing.open('/404.html', { colorScheme });
	await page.evaluate((theme) => localStorage.setItem('theme', theme), stored);
	await page.route('**/_astro/**', (route) => route.abort());
	await page.goto(`${browsing.origin}${ANSWER}`);
	return page;
}

describe('the theme at the first paint', () => {
	const cases = SYSTEMS.flatMap((system) => [
		{ system, stored: 'light', shown: 'light' as const },
		{ system, stored: 'dark', shown: 'dark' as const },
		{ system, stored: 'light dark', shown: system },
		{ system, stored: '"><script>', shown: system },
	]);
	test.each(cases)(
		'is $shown where the system is $system and storage holds $stored',
		async ({ system, stored, shown }) => {
			const page = await openAtFirstPaint(system, stored);
			expect(await background(page)).toBe(SURFACE[shown]);
			await page.context().close();
		},
	);

	test.each(SYSTEMS)('follows a system that is %s where storage is closed', async (system) => {
		const page = await browsing.open('/404.html', { colorScheme: system });
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'localStorage', {
				get() {
					throw new DOMException('closed', 'SecurityError');
				},
			});
		});
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		await page.goto(`${browsing.origin}${ANSWER}`);
		expect(await background(page)).toBe(SURFACE[system]);
		await page.selectOption('[data-theme-switch]', 'dark');
		expect(await background(page)).toBe(SURFACE.dark);
		expect(faults).toEqual([]);
		await page.context().close();
	});
});

describe('the choice of a theme', () => {
	test('holds on the next page, and Auto takes it back', async () => {
		const page = await browsing.open(ANSWER, { colorScheme: 'light' });
		await page.selectOption('[data-theme-switch]', { label: 'Dark' });
		expect(await background(page)).toBe(SURFACE.dark);
		await page.goto(`${browsing.origin}/`);
		expect(await background(page)).toBe(SURFACE.dark);
		expect(await page.inputValue('[data-theme-switch]')).toBe('dark');
		await page.selectOption('[data-theme-switch]', { label: 'Auto' });
		expect(await background(page)).toBe(SURFACE.light);
		expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
		await page.context().close();
	});

	test('is not offered where scripts are off', async () => {
		const page = await browsing.open(ANSWER, { javaScriptEnabled: false });
		expect(await page.locator('.theme-switch').isVisible()).toBe(false);
		await page.context().close();
	});
});
