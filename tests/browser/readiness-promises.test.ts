import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READINESS } from '../../src/domain/addresses.ts';
import { resultOf } from '../../src/domain/readiness/score.ts';
import { scoreWords } from '../../src/exports/readiness/report.ts';
import { startBrowsing, type Browsing } from './browsing.ts';
import { exported, fullAssessment, resultAddress, score, sheet } from './readiness-steps.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const expectedScore = scoreWords(resultOf(sheet, fullAssessment));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the promise that nothing is sent', () => {
	test('holds from the first answer to the last export: no request after load, no cookie', async () => {
		const page = await browsing.open('/favicon.svg');
		await page.goto(`${browsing.origin}${READINESS}`, { waitUntil: 'networkidle' });
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		for (const { id } of sheet.questions) {
			await page.locator('[data-next]').click();
			await page.locator(`[data-question="${id}"] input`).first().check();
		}
		await page.locator('[data-next]').click();
		for (const format of ['json', 'csv', 'xlsx', 'md']) await exported(page, format);
		await page.locator('[data-tools] summary').click();
		await page.locator('[data-consent]').check();
		await page.reload({ waitUntil: 'networkidle' });
		const own = (url: string) =>
			url.startsWith('blob:') ||
			new URL(url).hash !== '' ||
			url.includes('/_astro/') ||
			url.endsWith('/readiness/') ||
			url.endsWith('/favicon.svg');
		expect(requests.filter((url) => !own(url))).toEqual([]);
		expect(await page.context().cookies()).toEqual([]);
		await page.context().close();
	});
});

describe('what is kept in the browser', () => {
	test('is kept only after the reader agrees, survives a visit, and is forgotten on request', async () => {
		const page = await browsing.open(resultAddress());
		const kept = () => page.evaluate(() => localStorage.length);
		expect(await kept()).toBe(0);
		await page.locator('[data-tools] summary').click();
		await page.locator('[data-consent]').check();
		expect(await kept()).toBe(1);
		await page.locator('[data-start-again]').click();
		expect(await page.locator('[data-saved-list]').innerText()).toContain('Claims agent');
		await page.goto(`${browsing.origin}/`);
		await page.goto(`${browsing.origin}${READINESS}`);
		await page.locator('[data-tools] summary').click();
		await page.getByRole('button', { name: 'Open Claims agent' }).click();
		expect(await page.locator('[data-name]').inputValue()).toBe('Claims agent');
		await page.locator('[data-consent]').click();
		await page.locator('[data-confirm-yes]').click();
		expect(await kept()).toBe(0);
		await page.context().close();
	});

	test('is not left behind unasked: starting anew asks first and offers the file', async () => {
		const page = await browsing.open(resultAddress());
		await page.locator('[data-tools] summary').click();
		await page.locator('[data-start-again]').click();
		expect(await page.locator('[data-confirm]').isVisible()).toBe(true);
		await page.locator('[data-confirm-no]').click();
		expect(await score(page)).toBe(expectedScore);
		await page.locator('[data-start-again]').click();
		await page.locator('[data-confirm-yes]').click();
		expect(new URL(page.url()).hash).toBe('');
		await page.context().close();
	});
});

describe.each([
	['light', 1280],
	['light', 390],
	['dark', 1280],
	['dark', 390],
] as const)('axe finds nothing in %s at %i pixels', (colorScheme, width) => {
	test.each(['the first step', 'a question', 'all questions with an error', 'the result'])(
		'%s',
		async (what) => {
			const options = { colorScheme, viewport: { width, height: 900 } };
			const page = await browsing.open(
				what === 'the result' ? resultAddress() : READINESS,
				options,
			);
			if (what === 'a question') await page.locator('[data-next]').click();
			if (what.startsWith('all')) {
				await page.locator('[name="layout"][value="all"]').check();
				await page.locator('[data-next]').click();
			}
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
			const faults = violations.map(
				({ id, help, nodes }) =>
					`${id}: ${help} (${String(nodes[0]?.target)}) ${nodes[0]?.failureSummary ?? ''}`,
			);
			expect(faults).toEqual([]);
			const isTooWide = await page.evaluate(
				() => document.documentElement.scrollWidth > innerWidth,
			);
			expect(isTooWide).toBe(false);
			await page.context().close();
		},
	);
});
