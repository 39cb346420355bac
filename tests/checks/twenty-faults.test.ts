import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { OLD, seed, type Fault } from './seeded-faults.ts';

const PROJECT = join(import.meta.dirname, '../..');
const TODAY = '9999-12-31'; // any day after the content's dates

vi.setConfig({ testTimeout: 30_000 }); // reads the whole project twice

const root = mkdtempSync(join(tmpdir(), 'twenty-faults-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A fault in the front matter of an answer, in place of the line of a field. */
function inFrontMatter(rule: string, slug: string, field: string, put: readonly string[]): Fault {
	return { rule, file: answer(slug), at: new RegExp(`^${field}:`), put, faulty: put.length - 1 };
}

/** A fault in the last line of a paragraph below the first heading of an answer. */
function inText(rule: string, slug: string, ...paragraph: readonly string[]): Fault {
	const put = [OLD, '', ...paragraph, ''];
	return { rule, file: answer(slug), at: /^## /, put, faulty: put.length - 2 };
}

/** A fault in one line of a data file. */
function inData(rule: string, file: string, at: RegExp, ...put: readonly string[]): Fault {
	return { rule, file: `data/${file}`, at, put, faulty: 0 };
}

function answer(slug: string): string {
	return `content/answers/iso-42001-and-23894/${slug}.mdx`;
}

const TOPIC_FILE = 'content/topics/iso-42001-and-23894.mdx';
const NIST_TO_42001 = 'crosswalks/nist-ai-rmf-1.0--iso-42001-2023.microsoft.yaml';
const NIST_TO_23894 = 'crosswalks/nist-ai-rmf-1.0--iso-23894-2023.nist.yaml';
const OWASP_EDITIONS = 'crosswalks/owasp-llm-2025--owasp-llm-2026.ours.yaml';

const FAULTS: readonly Fault[] = [
	inFrontMatter('unknown-key', 'iso-42001-clauses-4-to-10', 'drafting', [OLD, 'draftedBy: X']),
	inFrontMatter('question-length', 'iso-42001-vs-iso-23894', 'question', ['question: Differ?']),
	inFrontMatter('date-order', 'iso-42001-vs-iso-23894', 'updated', ['updated: 2020-01-01']),
	inFrontMatter('invalid-value', 'iso-42001-ai-policy', 'drafting', ['drafting: robot']),
	inFrontMatter('unknown-topic', 'iso-42001-a-7-data-controls', 'topic', ['topic: iso-42001']),
	inFrontMatter('redirect-loop', 'iso-42001-ai-policy', 'checked', [
		OLD,
		'redirectFrom:',
		'  - iso-42001-ai-risk-assessment',
	]),
	inText(
		'unknown-control',
		'iso-42001-a-6-2-8-event-logs',
		'Logs',
		'are kept [@iso-42001 A.6.2.9].',
	),
	inText('edition-missing', 'iso-42001-a-10-suppliers-and-customers', 'A risk [@owasp-llm LLM03].'),
	inText('unknown-framework', 'iso-42001-annex-a-controls-list', '- a', '- law [@gdpr 35]'),
	inText('citation-syntax', 'iso-42001-ai-risk-assessment', 'A range [@iso-42001 4.1–4.3].'),
	inText(
		'bare-id',
		'iso-42001-statement-of-applicability',
		'| a | b |',
		'|---|---|',
		'| c | AML.T0051 |',
	),
	inText('broken-link', 'iso-42001-ai-system-impact-assessment', 'See [it](/answers/nowhere/).'),
	inText('unknown-block', 'iso-23894-ai-risk-sources', '<Chart />'),
	inText('mdx-syntax', 'iso-42001-a-6-life-cycle-controls', 'Fewer', 'than <5 words.'),
	{
		rule: 'topic-answers',
		file: TOPIC_FILE,
		at: /^answers:/,
		put: [OLD, '  - iso-42001-nowhere'],
		faulty: 1,
	},
	inData('mapping-control', NIST_TO_42001, /^ {2}- from: GOVERN 1\.1/, '  - from: GOVERN 9.1'),
	inData(
		'duplicate-mapping',
		NIST_TO_23894,
		/^ {2}- from: MAP/,
		'  - from: GOVERN',
		'    to: "5.2"',
		OLD,
	),
	inData(
		'contradictory-mapping',
		OWASP_EDITIONS,
		/^ {2}- from: LLM03/,
		'  - from: LLM02',
		'    to: LLM02',
		'    relation: moved',
		'    rationale: Said a second time, and differently.',
		OLD,
	),
	inData('edition-counts', 'frameworks/iso-42001/2023.yaml', /^ {2}control: 38/, '  control: 39'),
	inData(
		'control-parent',
		'frameworks/nist-ai-rmf/1.0.yaml',
		/^ {4}parent: MAP 1$/,
		'    parent: MAP 11',
	),
];

test('reports twenty different faults in a copy of the real project in one run, each at its line', () => {
	for (const folder of ['content', 'data']) {
		cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
	}
	expect(check(root, { today: TODAY }).findings, 'faults before any is seeded').toEqual([]);

	const seeded = seed(root, FAULTS);
	const found = check(root, { today: TODAY }).findings.map(({ rule, file, line }) => ({
		rule,
		file,
		line,
	}));

	expect(new Set(seeded.map(({ rule }) => rule)).size).toBe(20);
	const byPlace = (a: { file: string; line: number }, b: { file: string; line: number }) =>
		a.file.localeCompare(b.file, 'en') || a.line - b.line;
	expect(found.toSorted(byPlace)).toEqual(seeded.toSorted(byPlace));
});
