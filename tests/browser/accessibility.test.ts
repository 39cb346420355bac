import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { TEMPLATES } from './templates.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 390];

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

const cases = THEMES.flatMap((colorScheme) => WIDTHS.map((width) => ({ colorScheme, width })));

describe.each(cases)(
	'axe finds nothing in $colorScheme at $width pixels',
	({ colorScheme, width }) => {
		test.each(TEMPLATES)('%s', async (_, address) => {
			const page = await browsing.open(address, { colorScheme, viewport: { width, height: 900 } });
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
			const faults = violations.map(({ id, help, nodes }) => {
				const [first] = nodes;
				return `${id}: ${help} (${nodes.length} times, first ${String(first?.target)}) ${first?.failureSummary ?? ''}`;
			});
			expect(faults).toEqual([]);
			await page.context().close();
		});
	},
);
