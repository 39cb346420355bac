import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READINESS, SEARCH } from '../../src/domain/addresses.ts';
import { toAnswerFile } from '../../src/domain/readiness/file.ts';
import { startBrowsing, type Browsing } from './browsing.ts';
import { PAYLOADS, watchForScripts } from './hostile-payloads.ts';
import { fullAssessment, resultAddress } from './readiness-steps.ts';
import { ANSWER, PAIR } from './templates.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

/** Puts a text where a page reads it, and gives what the page then shows of it; undefined where it shows nothing. */
type Input = (page: Page, text: string) => Promise<unknown>;

const at = (page: Page, address: string) => page.goto(`${browsing.origin}${address}`);
const query = (fields: Record<string, string>) => `?${new URLSearchParams(fields)}`;
const valueOf = (page: Page, selector: string) => page.locator(selector).first().inputValue();
const textOf = async (page: Page, selector: string) =>
	(await page.locator(selector).first().textContent()) ?? '';
/** The name stands before its day. */
const comparedName = async (page: Page) =>
	(await textOf(page, '[data-compare-first]')).replace(`, ${fullAssessment.day}`, '');
const named = (name: string) => ({ ...fullAssessment, name });
const fileOf = (text: string) => ({
	name: 'answers.json',
	mimeType: 'application/json',
	buffer: Buffer.from(text),
});

async function searched(page: Page, scope: 'dialog' | 'main'): Promise<void> {
	const states = ['results', 'empty'].map(
		(state) => `${scope} [data-search-results][data-state="${state}"]`,
	);
	await page.waitForSelector(states.join(', '));
}

/** Opens a page of a site whose storage holds a text, as if a former visit or another page had left it there. */
async function withStored(page: Page, address: string, key: string, text: string): Promise<void> {
	await at(page, '/robots.txt');
	await page.evaluate(
		([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
		[key, text],
	);
	await at(page, address);
}

/** A file of answers that says a text wherever it can. */
const hostileFile = (text: string) =>
	JSON.stringify({
		...toAnswerFile(named(text)),
		answers: { ...toAnswerFile(fullAssessment).answers, [text]: text, other: text },
		context: { [text]: [text] },
		[text]: text,
	});

const SHOWN: Record<string, Input> = {
	'the query of the search page': async (page, text) => {
		await at(page, `${SEARCH}${query({ q: text })}`);
		await searched(page, 'main');
		expect(await page.title()).toContain(text);
		return valueOf(page, 'main input[name="q"]');
	},
	'what is typed into the dialog': async (page, text) => {
		await at(page, ANSWER);
		await page.keyboard.press('Control+k');
		await page.locator('dialog input[name="q"]').fill(text);
		await searched(page, 'dialog');
		const all = await page.locator('[data-search-all]').getAttribute('href');
		return new URL(all ?? '', browsing.origin).searchParams.get('q');
	},
	'a name in a readiness link': async (page, text) => {
		await at(page, resultAddress(named(text)));
		return valueOf(page, '[data-name]');
	},
	'a readiness file': async (page, text) => {
		await at(page, READINESS);
		await page.setInputFiles('[data-import]', fileOf(hostileFile(text)));
		await page.waitForSelector('#result:not([hidden])');
		return valueOf(page, '[data-name]');
	},
	'a link to compare with': async (page, text) => {
		await at(page, resultAddress());
		const field = page.locator('[data-compare-link]');
		await field.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
		await field.fill(resultAddress(named(text)));
		await field.blur();
		return comparedName(page);
	},
	'a file to compare with': async (page, text) => {
		await at(page, resultAddress());
		await page.setInputFiles('[data-compare-file]', fileOf(hostileFile(text)));
		await page.waitForSelector('[data-compare]:not([hidden])', { state: 'attached' });
		return comparedName(page);
	},
	'a kept assessment': async (page, text) => {
		const kept = JSON.stringify([
			{ id: text, file: toAnswerFile(named(text)) },
			text,
			{ [text]: 1 },
		]);
		await withStored(page, READINESS, 'readiness-assessments', kept);
		return textOf(page, '[data-saved-list] li').then((entry) =>
			entry.includes(text) ? text : entry,
		);
	},
	'a recent search': async (page, text) => {
		await withStored(page, ANSWER, 'recent-searches-1', JSON.stringify([text, { text }]));
		await page.keyboard.press('Control+k');
		return textOf(page, 'dialog [aria-labelledby="recent-searches"] a');
	},
};

const IGNORED: Record<string, Input> = {
	'filters of the search page': async (page, text) => {
		await at(page, `${SEARCH}${query({ q: 'logs', kind: text, framework: text, topic: text })}`);
		await searched(page, 'main');
		return page
			.locator('main select')
			.evaluateAll((all) =>
				all.flatMap((one) =>
					one instanceof HTMLSelectElement && one.value !== '' ? one.value : [],
				),
			);
	},
	'the filter of a pair of frameworks': async (page, text) => {
		await at(page, `${PAIR}${query({ group: text, relation: text })}`);
		return page
			.locator('.pair-filter select')
			.evaluateAll((all) =>
				all.flatMap((one) =>
					one instanceof HTMLSelectElement && one.value !== '' ? one.value : [],
				),
			);
	},
	'the anchor of a row': (page, text) => at(page, `${PAIR}#${text}`),
	'the anchor of a heading, and what campaigns add': async (page, text) => {
		await at(page, `${ANSWER}${query({ utm_source: text })}#${text}`);
		await page.hover('main h1');
	},
	'the anchor of a question': (page, text) => at(page, `${READINESS}#q-${text}`),
	'a damaged readiness link': (page, text) =>
		at(
			page,
			`${READINESS}#${new URLSearchParams({ v: text, a: text, c: text, d: text, n: text })}`,
		),
	'a link of a known version with damaged answers': (page, text) =>
		at(page, resultAddress().replace(/&a=[^&]*/, `&a=${encodeURIComponent(text)}`)),
	'a file that is none': async (page, text) => {
		await at(page, READINESS);
		await page.setInputFiles('[data-import]', fileOf(text));
		await page.waitForFunction(() => document.querySelector('[data-notice]')?.textContent !== '');
	},
	'a stored theme': async (page, text) => {
		await withStored(page, ANSWER, 'theme', text);
		expect(await page.locator('html').getAttribute('data-theme')).toBe('light dark');
	},
	'a kept list that is none': (page, text) =>
		withStored(page, READINESS, 'readiness-assessments', text),
	'an open page in the history': async (page, text) => {
		await at(page, `${SEARCH}?q=logs`);
		await page.evaluate((state) => history.replaceState({ shown: state }, ''), text);
		await page.reload();
		await searched(page, 'main');
	},
	'the page that a reader came from, and the name of the window': async (page, text) => {
		await page.evaluate((name) => (window.name = name), text);
		const referer = `https://elsewhere.example/${query({ q: text })}`;
		await page.goto(`${browsing.origin}${ANSWER}`, { referer });
		await page.hover('main h1');
	},
};

/** Tries an input with every payload. The content policy is off: the scripts of the page must be right by themselves. */
async function tryAll(input: Input, isRight: (shown: unknown, text: string) => boolean) {
	const page = await browsing.open('/robots.txt', {
		bypassCSP: true,
		viewport: { width: 1280, height: 900 },
	});
	const faultsNow = await watchForScripts(page);
	const faults: Record<string, unknown> = {};
	for (const text of PAYLOADS) {
		const shown = await input(page, text);
		const found = await faultsNow();
		if (found.length > 0 || !isRight(shown, text)) faults[text] = { shown, found };
		await page.evaluate(() => localStorage.clear());
		await at(page, '/robots.txt');
	}
	await page.context().close();
	return faults;
}

describe('a hostile text stays a text', () => {
	test.each(Object.entries(SHOWN))('in %s, and is shown as it is', async (_, input) => {
		expect(await tryAll(input, (shown, text) => shown === text)).toEqual({});
	});

	test.each(Object.entries(IGNORED))('in %s, and nothing comes of it', async (_, input) => {
		expect(await tryAll(input, () => true)).toEqual({});
	});

	test('in a query that no page matches, which is quoted as it is', async () => {
		const page = await browsing.open('about:blank', { bypassCSP: true });
		const faultsNow = await watchForScripts(page);
		const text = '<zzqq/onerror=zzqq()>';
		await at(page, `${SEARCH}${query({ q: text })}`);
		await page.waitForSelector('main [data-search-results][data-state="empty"]');
		expect(await textOf(page, 'main [data-search-status]')).toContain(`“${text}”`);
		expect(await faultsNow()).toEqual([]);
		await page.context().close();
	});
});
