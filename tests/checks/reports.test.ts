import { describe, expect, test } from 'vitest';
import { check, type CheckResult } from '../../src/checks/check.ts';
import { githubReport } from '../../src/checks/report-github.ts';
import { jsonReport } from '../../src/checks/report-json.ts';
import { textReport } from '../../src/checks/report-text.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { withProject } from './fixture-project.ts';

const { site } = withProject(undefined, (root) => check(root));

const FINDINGS: readonly Finding[] = [
	{
		file: 'content/a.mdx',
		line: 2,
		column: 1,
		rule: 'unknown-key',
		message: '"titel" is not a field of an answer.',
		remedy: 'Did you mean "title"?',
		fix: { search: 'titel:', replace: 'title:' },
	},
	{ file: 'content/a.mdx', line: 3, column: 130, rule: 'bare-id', message: 'First.' },
	{
		file: 'content/a.mdx',
		line: 3,
		column: 140,
		rule: 'bare-id',
		message: 'Second.',
		remedy: 'x'.repeat(90),
	},
	{ file: 'data/b.yaml', line: 9, column: 1, rule: 'missing-field', message: 'Behind the end.' },
];

const LONG_LINE = `${'word '.repeat(25)}LLM06 and LLM07${' word'.repeat(25)}`;
const FILES = new Map([['content/a.mdx', `---\ntitel: Why?\n\t${LONG_LINE}\n`]]);

function report(result: CheckResult, isColoured = false): string {
	return textReport(result, { readFile: (path) => FILES.get(path), isColoured });
}

describe('the report for people', () => {
	test('shows each line once with all that is wrong with it', () => {
		expect(report({ findings: FINDINGS, site })).toMatchInlineSnapshot(`
			"content/a.mdx
			   2 │ titel: Why?
			     ╰─ unknown-key: "titel" is not a field of an answer. Did you mean "title"?
			   3 │ …d word word word word word word word word LLM06 and LLM07 word word word word word word wor…
			     ├─ bare-id: First.
			     ╰─ bare-id: Second.
			        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

			data/b.yaml
			   9 │
			     ╰─ missing-field: Behind the end.

			4 problems in 2 files · 1 can be fixed by \`npm run fix\` · rules: src/checks/README.md
			"
		`);
	});

	test('counts one of anything in the singular', () => {
		const findings = FINDINGS.slice(1, 2);
		expect(report({ findings, site })).toContain(
			'\n1 problem in 1 file · rules: src/checks/README.md\n',
		);
	});

	test('says what was checked when nothing was found', () => {
		expect(report({ findings: [], site })).toBe(
			'2 answers, 1 topic, 3 catalogues (7 controls), 2 crosswalks (4 rows): no problems.\n',
		);
	});

	test('is the same in colour but for the colours', () => {
		const coloured = report({ findings: FINDINGS, site }, true);
		expect(coloured).toContain('\u001b[31munknown-key\u001b[0m');
		expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(report({ findings: FINDINGS, site }));
	});
});

describe('the report for programs', () => {
	test('is the findings as they are', () => {
		expect(JSON.parse(jsonReport({ findings: FINDINGS, site }))).toEqual({ findings: FINDINGS });
	});
});

describe('the report for GitHub', () => {
	test('is one workflow command a finding', () => {
		expect(githubReport({ findings: FINDINGS.slice(0, 2), site })).toBe(
			'::error file=content/a.mdx,line=2,col=1,title=unknown-key::"titel" is not a field of an answer.%0ADid you mean "title"?\n' +
				'::error file=content/a.mdx,line=3,col=130,title=bare-id::First.\n',
		);
	});

	test('keeps text from being read as another command', () => {
		const finding = {
			file: 'content/100%,a:b.mdx',
			line: 1,
			column: 1,
			rule: 'bare-id',
			message: '50%\r\n::error::injected',
		};
		expect(githubReport({ findings: [finding], site })).toBe(
			'::error file=content/100%25%2Ca%3Ab.mdx,line=1,col=1,title=bare-id::50%25<U+000D>%0A::error::injected\n',
		);
	});
});
