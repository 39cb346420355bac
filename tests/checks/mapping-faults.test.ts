import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { OLD, seed, type Fault } from './seeded-faults.ts';

const PROJECT = join(import.meta.dirname, '../..');
const LLM_TO_42001 = 'data/crosswalks/owasp-llm-2026--iso-42001-2023.ours.yaml';
const ISO_TO_ISO = 'data/crosswalks/iso-42001-2023--iso-27001-2022.ours.yaml';
const ANSWER = 'content/answers/iso-42001-and-23894/iso-42001-a-10-suppliers-and-customers.mdx';

vi.setConfig({ testTimeout: 60_000 }); // reads the whole project

/** A fault of one line in a mapping set. */
function inSet(rule: string, file: string, at: RegExp, line: string): Fault {
	return { rule, file, at, put: [line], faulty: 0 };
}

/** A paragraph below the first heading of an answer. */
function inAnswer(rule: string, paragraph: string): Fault {
	return { rule, file: ANSWER, at: /^## /, put: [OLD, '', paragraph, ''], faulty: 2 };
}

test.each([
	[
		'a wrong id',
		inSet('mapping-control', LLM_TO_42001, /^ {4}to: A\.6\.2\.6$/, '    to: A.6.2.66'),
		/Closest: "A\.6\.2\.6"/,
	],
	[
		'a wrong title',
		inAnswer('wrong-title', 'Agents do too much: Prompt Injection [@owasp-llm-2025 LLM06].'),
		/Cite the entry with that title/,
	],
	[
		'the id of the next edition',
		inAnswer('wrong-title', 'Agents do too much: Excessive Agency [@owasp-llm-2025 LLM03].'),
		/Cite the entry with that title/,
	],
	[
		'an inverted relation',
		inSet('mapping-direction', LLM_TO_42001, /^ {4}relation: limited-by$/, '    relation: limits'),
		/Write "limited-by"/,
	],
	[
		'a strength of 50',
		inSet('invalid-value', ISO_TO_ISO, /^ {4}strength: 4$/, '    strength: 50'),
		/10/,
	],
] as const)('%s in the real project is found, with its remedy', (_, fault, remedy) => {
	const root = mkdtempSync(join(tmpdir(), 'mapping-faults-'));
	try {
		for (const folder of ['content', 'data']) {
			cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
		}
		const [expected] = seed(root, [fault]);
		const found = check(root).findings.map((finding) => ({
			place: { rule: finding.rule, file: finding.file, line: finding.line },
			text: `${finding.message} ${finding.remedy ?? ''}`,
		}));
		expect(found.map(({ place }) => place)).toEqual([expected]);
		expect(found[0]?.text).toMatch(remedy);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
});
