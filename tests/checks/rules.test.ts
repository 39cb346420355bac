import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { rules } from '../../src/checks/index.ts';
import { readingRules } from '../../src/checks/reading-rules.ts';
import { textReport } from '../../src/checks/report-text.ts';
import { readFile } from '../../src/data/files.ts';
import { CHECKS, fixture, withProject } from './fixture-project.ts';

const TODAY = '2026-02-01';

function reportOn(root: string): string {
	const isColoured = false;
	return textReport(check(root, { today: TODAY, judgesAge: true }), {
		readFile: (path) => readFile(root, path),
		isColoured,
	});
}

test('finds nothing in the project that every fixture starts from', () => {
	const report = withProject(undefined, reportOn);
	expect(report).toBe(
		'2 answers, 1 topic, 3 catalogues (7 controls), 2 crosswalks (4 rows): no problems.\n',
	);
});

describe.each([...readingRules, ...rules].map(({ name }) => name))('%s', (rule) => {
	test('lets the good fixture pass, and so does every other rule', () => {
		expect(withProject(fixture(rule, 'good'), reportOn)).toMatch(/: no problems\.\n$/);
	});

	test('reports the bad fixture at the right lines, and nothing else is reported', async () => {
		const report = withProject(fixture(rule, 'bad'), reportOn);
		expect(report).toContain(` ${rule}: `);
		await expect(report).toMatchFileSnapshot(join(CHECKS, rule, 'expected.txt'));
	});
});
