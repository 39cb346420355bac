import type { Download, Page } from 'playwright-core';
import { loadSite } from '../../src/data/load-site.ts';
import { READINESS } from '../../src/domain/addresses.ts';
import type { Mark } from '../../src/domain/readiness/assessment.ts';
import { encodeFragment } from '../../src/domain/readiness/fragment.ts';
import { makeSheet } from '../../src/domain/readiness/make-sheet.ts';

const { site } = loadSite(process.cwd());
export const { questionnaires } = site;
export const sheet = makeSheet(questionnaires);

/** Answers in turn, so that every kind of mark occurs. */
const MARKS: readonly Mark[] = [0, 1, 2, 3, 'not-sure', 'not-applicable', 1, 0];
export const markOf = (index: number): Mark => MARKS[index % MARKS.length] ?? 0;

/** Every question answered, by nobody's hand. */
export const fullAssessment = {
	version: sheet.version,
	name: 'Claims agent',
	day: '2026-11-25',
	context: new Map<string, string[]>(),
	marks: new Map(sheet.questions.map(({ id }, index) => [id, markOf(index)])),
};

/** Address of a result. */
export function resultAddress(assessment = fullAssessment): string {
	const outline = sheet.outlines.at(-1);
	if (outline === undefined) throw new Error('no questionnaire');
	return `${READINESS}#${encodeFragment(assessment, outline)}&r=1`;
}

export const score = (page: Page) => page.locator('[data-score]').textContent();

/** What the result section says, without what depends on being open. */
export const reportText = (page: Page) => page.locator('[data-result]').innerText();

/** Presses one of the export buttons and waits for its file. */
export async function exported(
	page: Page,
	format: string,
): Promise<{ name: string; path: string }> {
	const [download]: [Download, unknown] = await Promise.all([
		page.waitForEvent('download'),
		page.locator(`[data-export="${format}"]`).click(),
	]);
	return { name: download.suggestedFilename(), path: await download.path() };
}
