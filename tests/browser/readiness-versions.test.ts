import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { READINESS } from '../../src/domain/addresses.ts';
import { resultOf } from '../../src/domain/readiness/score.ts';
import { buildCopy, copyProject } from '../project-copy.ts';
import { startBrowsing, type Browsing } from './browsing.ts';
import { fullAssessment, reportText, resultAddress, score, sheet } from './readiness-steps.ts';

const BUILD_MAX = 300_000; // milliseconds
const [renamed, rewritten, retired] = sheet.questions.map(({ id }) => id);
if (renamed === undefined || rewritten === undefined || retired === undefined)
	throw new Error('Version 1 has too few questions to change three of them.');
const CHANGES = [
	{
		question: renamed,
		what: 'renamed',
		to: ['renamed-in-two'],
		note: 'It has a clearer name now.',
	},
	{ question: rewritten, what: 'rewritten', to: [], note: 'Its four levels say something else.' },
	{ question: retired, what: 'retired', to: [], note: 'Nobody needs to ask this any more.' },
];

/** Version 2 of the questions as a later editor would write it: one renamed, one rewritten, one retired. */
function secondVersion(first: string): string {
	const document = parseDocument(first);
	const { questions } = document.toJS();
	const place = (id: string) =>
		questions.findIndex((question: { readonly id: string }) => question.id === id);
	document.set('version', 2);
	document.set('changes', CHANGES);
	document.setIn(['questions', place(renamed ?? ''), 'id'], 'renamed-in-two');
	document.deleteIn(['questions', place(retired ?? '')]);
	return document.toString();
}

let browsing: Browsing;
const root = copyProject('site-with-version-2');
beforeAll(async () => {
	const first = readFileSync(join(root, 'data/readiness/1.yaml'), 'utf8');
	writeFileSync(join(root, 'data/readiness/2.yaml'), secondVersion(first));
	await buildCopy(root);
	browsing = await startBrowsing(join(root, 'dist'));
}, BUILD_MAX);
afterAll(async () => {
	await browsing.stop();
	rmSync(root, { recursive: true });
});

describe('a link that was made with version 1, on a site that asks version 2', () => {
	test('shows its result, says what changed, and asks only what is new', async () => {
		const page = await browsing.open(resultAddress());
		const { tally } = resultOf(sheet, fullAssessment);
		expect(await score(page)).toMatch(/^\d+ of 100 \(partial\)/);
		expect(await page.locator('[data-version-notes] li').allInnerTexts()).toEqual(
			CHANGES.map(({ note }) => note),
		);
		expect(await reportText(page)).toContain('version 2 of the questions');
		expect(await page.locator('[data-partial]').innerText()).toContain('1 of');
		expect(tally.unanswered).toBe(0);
		expect(new URL(page.url()).hash).toMatch(/^#v=2&/);
		await page.context().close();
	});

	test('keeps the answers that still say the same, also under another name', async () => {
		const page = await browsing.open(resultAddress());
		await page.locator('[data-change]').click();
		await page.locator('[name="layout"][value="all"]').check();
		const checked = (id: string) =>
			page.locator(`[data-question="${id}"] input:checked`).inputValue();
		expect(await checked('renamed-in-two')).toBe(String(fullAssessment.marks.get(renamed)));
		expect(await page.locator(`[data-question="${rewritten}"] input:checked`).count()).toBe(0);
		expect(await page.locator(`[data-question="${retired}"]`).count()).toBe(0);
		await page.context().close();
	});
});

test('a link of a version that is still to come is refused in a sentence', async () => {
	const page = await browsing.open(`${READINESS}#v=3&a=000`);
	expect(await page.locator('[data-notice]').innerText()).toContain('version 3');
	await page.context().close();
});
