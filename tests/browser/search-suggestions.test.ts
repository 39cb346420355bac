import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { focusedText, listenToStatus, openDialog, searchState } from './search-steps.ts';
import { ANSWER } from './templates.ts';

const WORDS = '/search-words.json';

let browsing: Browsing;
let page: Page;
/** Paths asked for since the page was opened. */
let requests: string[];

beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

beforeEach(async () => {
	page = await browsing.open(ANSWER);
	requests = [];
	page.on('request', (request) => requests.push(new URL(request.url()).pathname));
});
afterEach(() => page.context().close());

async function searchInDialog(query: string, state = 'results'): Promise<string> {
	await openDialog(page);
	await page.fill('dialog input', query);
	return searchState(page, 'dialog', state);
}

describe('what may have been meant', () => {
	test.each([
		['tool poisning', 'tool poisoning', '/answers/mcp-tool-poisoning-and-rug-pull/'],
		['AML.T051', 'AML.T0051', '/frameworks/mitre-atlas/2026.09/aml.t0051/'],
		['jailbrek', 'jailbreak', '/glossary/jailbreak/'],
	])('of %s is %s, by the keys alone', async (typed, meant, address) => {
		expect(await searchInDialog(typed)).toMatch(new RegExp(`Did you mean ${meant}\\?$`));
		await page.keyboard.press('ArrowDown');
		expect(await focusedText(page)).toBe(meant);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.inputValue('dialog input')).toBe(meant);
		const status = page.locator('dialog [data-search-status]');
		await expect.poll(() => status.innerText()).toMatch(/^\d+ pages?$/);
		const results = page.locator('dialog [data-search-list] a');
		const found = await results.evaluateAll((links) =>
			links.slice(0, 3).map((link) => link.getAttribute('href')),
		);
		expect(found).toContain(address);
		expect(await focusedText(page)).toBe('input');
	});

	test.each([
		['A.6.24', '/frameworks/iso-42001/2023/a.6.2.4/'],
		['LLM6', '/frameworks/owasp-llm/llm06/'],
	])('of %s needs no guess: its page comes first', async (typed, address) => {
		expect(await searchInDialog(typed)).toMatch(/^\d+ pages$/);
		const first = page.locator('dialog [data-search-list] a').first();
		expect(await first.getAttribute('href')).toBe(address);
		expect(requests).not.toContain(WORDS);
	});

	test('is said where nothing was found, with the message and once', async () => {
		const said = await listenToStatus(page);
		const text = await searchInDialog('yjailbreak', 'empty');
		expect(text).toBe('No page has “yjailbreak”. Did you mean jailbreak?');
		expect((await said()).filter((one) => one.includes('jailbreak'))).toEqual([text]);
	});

	test('is not asked for where the pages found have the words', async () => {
		await searchInDialog('event logs');
		await page.fill('dialog input', 'prompt injection');
		await page.waitForTimeout(500);
		expect(requests).not.toContain(WORDS);
	});

	test('is left out where its words cannot be loaded, and the results stand', async () => {
		await page.route(`**${WORDS}`, (route) => route.abort());
		expect(await searchInDialog('tool poisning')).toMatch(/^\d+ pages$/);
	});

	test('is a link to the search page for a click with a key', async () => {
		await searchInDialog('tool poisning');
		const link = page.locator('dialog [data-search-status] a');
		expect(await link.getAttribute('href')).toBe('/search/?q=tool+poisoning');
	});

	test('becomes the query of the search page, and Back takes it back', async () => {
		await page.goto(`${browsing.origin}/search/?q=tool+poisning`);
		await searchState(page, 'main', 'results');
		await page.click('main [data-search-status] a');
		await expect.poll(() => new URL(page.url()).search).toBe('?q=tool+poisoning');
		await page.goBack();
		await expect.poll(() => page.inputValue('#query')).toBe('tool poisning');
	});
});

describe('the keys in the list', () => {
	test('Home and End go to the first and the last result, and stay with the text in the field', async () => {
		await searchInDialog('event logs');
		const titles = await page.locator('dialog [data-search-list] a').allInnerTexts();
		await page.keyboard.press('Home');
		expect(await focusedText(page)).toBe('input');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		expect(await focusedText(page)).toBe(titles.at(-1));
		await page.keyboard.press('ArrowDown');
		expect(await focusedText(page)).toBe(titles.at(-1));
		await page.keyboard.press('Home');
		expect(await focusedText(page)).toBe(titles[0]);
		await page.keyboard.press('Escape');
		expect(await page.locator('dialog[open]').count()).toBe(0);
	});
});
