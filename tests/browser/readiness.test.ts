import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READINESS } from '../../src/domain/addresses.ts';
import { resultOf } from '../../src/domain/readiness/score.ts';
import { scoreWords } from '../../src/exports/readiness/report.ts';
import { startBrowsing, type Browsing } from './browsing.ts';
import {
	exported,
	fullAssessment,
	markOf,
	questionnaires,
	reportText,
	resultAddress,
	score,
	sheet,
} from './readiness-steps.ts';

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const expectedScore = scoreWords(resultOf(sheet, fullAssessment));

async function focusText(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

describe('a reader with a keyboard alone', () => {
	test('answers every question, is told where an answer is missing, and reaches the result', async () => {
		const page = await browsing.open(READINESS);
		await page.locator('[data-step="context"] [data-focus]').focus();
		await page.locator('[data-step="context"] input').last().focus();
		await page.keyboard.press('Enter'); // from a field, as from any form
		for (const [index, { id }] of sheet.questions.entries()) {
			const legend = page.locator(`[data-question="${id}"] legend`);
			expect(await legend.isVisible()).toBe(true);
			expect(await legend.evaluate((element) => element === document.activeElement)).toBe(true);
			if (index === 0) {
				await page.locator('[data-next]').focus();
				await page.keyboard.press('Enter');
				expect(await focusText(page)).toContain('This question has no answer');
				await page.keyboard.press('Tab');
				await page.keyboard.press('Enter');
			} else {
				await page.keyboard.press('Tab');
			}
			const steps = ['0', '1', '2', '3', 'not-sure', 'not-applicable'].indexOf(
				String(markOf(index)),
			);
			await page.keyboard.press('Space');
			for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
		}
		expect(await focusText(page)).toBe('Result');
		expect(await score(page)).toBe(expectedScore);
		await page.context().close();
	});
});

describe('a reader with a finger', () => {
	test('answers on one page, and is shown what is missing before a partial result', async () => {
		const page = await browsing.open(READINESS, {
			hasTouch: true,
			isMobile: true,
			viewport: { width: 390, height: 844 },
		});
		await page.locator('[name="layout"][value="all"]').tap();
		const [first] = sheet.questions;
		await page.locator(`[data-question="${first?.id}"] label`).nth(3).tap();
		await page.locator('[data-next]').tap();
		const missing = sheet.questions.length - 1;
		expect(await page.locator('[data-errors]').innerText()).toContain(
			`${missing} questions have no answer`,
		);
		await page.getByRole('button', { name: 'Show a partial result' }).tap();
		expect(await score(page)).toMatch(/^100 of 100 \(partial\)/);
		expect(await page.locator('[data-partial]').innerText()).toContain(`${missing} of`);
		const box = await page.locator('[data-copy-link]').boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(44);
		await page.context().close();
	});
});

describe('a reader without JavaScript', () => {
	test('has a checklist with every question, its levels and weights, and a scoring sheet', async () => {
		const page = await browsing.open(READINESS, { javaScriptEnabled: false });
		expect(await page.locator('.question:visible').count()).toBe(sheet.questions.length);
		expect(await page.locator('.question input:visible').count()).toBe(sheet.questions.length * 6);
		expect(await page.locator('.weight:visible').count()).toBe(sheet.questions.length);
		expect(await page.locator('[data-scoring-sheet] tbody tr:visible').count()).toBe(
			sheet.questions.length,
		);
		expect(
			await page
				.locator('[data-tools], [data-buttons], [data-result]')
				.filter({ visible: true })
				.count(),
		).toBe(0);
		await page.context().close();
	});
});

describe('a result', () => {
	test('is the same for whoever opens its link in a browser of their own', async () => {
		const page = await browsing.open(resultAddress());
		const other = await browsing.open(new URL(page.url()).pathname + new URL(page.url()).hash);
		expect(await score(page)).toBe(expectedScore);
		expect(await reportText(other)).toBe(await reportText(page));
		expect(await other.evaluate(() => localStorage.length)).toBe(0);
		expect(await other.context().cookies()).toEqual([]);
		await page.context().close();
		await other.context().close();
	});

	test('shows the arithmetic of its own answers', async () => {
		const page = await browsing.open(resultAddress());
		const { tally, score: points } = resultOf(sheet, fullAssessment);
		const cell = await page.locator('[data-score-cell]').innerText();
		expect(cell).toBe(`100 × ${tally.earned} ÷ ${tally.possible} = ${points?.points}`);
		await page.context().close();
	});

	test('is exported, imported into another browser, and has the same score', async () => {
		const page = await browsing.open(resultAddress());
		const file = await exported(page, 'json');
		expect(file.name).toBe('readiness-claims-agent-2026-11-25.json');
		const other = await browsing.open(READINESS);
		await other.locator('[data-tools] summary').click();
		await other.locator('[data-import]').setInputFiles(file.path);
		await other.locator('[data-result]').waitFor();
		expect(await score(other)).toBe(expectedScore);
		expect(other.url()).toBe(page.url());
		await page.context().close();
		await other.context().close();
	});

	test.each([
		['csv', '\uFEFFnumber,'],
		['xlsx', 'PK\u0003\u0004'],
		['md', '# '],
	])('leaves the page as %s', async (format, start) => {
		const page = await browsing.open(resultAddress());
		const { path } = await exported(page, format);
		expect(await readFile(path, 'utf8')).toMatch(new RegExp(`^${start}`));
		await page.context().close();
	});

	test('filters its fixes without losing their numbers', async () => {
		const page = await browsing.open(resultAddress());
		const all = await page.locator('[data-fixes] > li').count();
		await page.locator('[data-filter="effort"]').selectOption('weeks');
		const shown = page.locator('[data-fixes] > li:visible');
		expect(await page.locator('[data-fix-count]').innerText()).toBe(
			`${await shown.count()} of ${all} shown`,
		);
		const efforts = await shown.evaluateAll((items) =>
			items.map((item) => item.getAttribute('data-effort')),
		);
		expect(new Set(efforts)).toEqual(new Set(efforts.length === 0 ? [] : ['weeks']));
		await page.context().close();
	});

	test('stands beside another one', async () => {
		const page = await browsing.open(resultAddress());
		const [first] = sheet.questions;
		const better = {
			...fullAssessment,
			name: 'Later',
			marks: new Map([...fullAssessment.marks, [first?.id ?? '', 3 as const]]),
		};
		await page.locator('[data-compare-link]').fill(`${browsing.origin}${resultAddress(better)}`);
		await page.locator('[data-compare-link]').press('Tab');
		expect(await page.locator('[data-compare-status]').innerText()).toBe('1 answer differs.');
		expect(await page.locator('[data-compare-first]').innerText()).toContain('Later');
		await page.context().close();
	});
});

describe('a damaged or hostile link', () => {
	test.each(['v=1&a=zzz', 'v=99&a=000', 'a=<script>alert(1)</script>', 'v=1&a=%00'])(
		'%s gives a plain sentence and a fresh start',
		async (fragment) => {
			const page = await browsing.open(`${READINESS}#${fragment}`);
			expect(await page.locator('[data-notice]').innerText()).toMatch(
				/^This link .+nothing was opened\.$/,
			);
			expect(await page.locator('[data-result]').isHidden()).toBe(true);
			expect(new URL(page.url()).hash).toBe('');
			await page.context().close();
		},
	);

	test('cannot put markup into the page by a name', async () => {
		const page = await browsing.open('/favicon.svg');
		const faults: string[] = [];
		page.on('dialog', (dialog) => faults.push(dialog.message()));
		const name = '<img src=x onerror=alert(1)>';
		await page.goto(`${browsing.origin}${resultAddress({ ...fullAssessment, name })}`);
		expect(await page.locator('#result').innerText()).toBe(`Result: ${name}`);
		expect(await page.locator('main img').count()).toBe(0);
		expect(faults).toEqual([]);
		await page.context().close();
	});
});

test('the questionnaire tests run on the newest version', () => {
	expect(questionnaires.at(-1)?.version).toBe(sheet.version);
});
