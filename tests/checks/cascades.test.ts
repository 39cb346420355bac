import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { withProject } from './fixture-project.ts';

const ALPHA = 'content/answers/basics/what-alpha-asks.mdx';
const BETA = 'content/answers/basics/how-beta-changed.mdx';

/** `rule file:line` of each finding, in a copy of the base project after `change`. */
function findingsAfter(change: (root: string) => void): string[] {
	return withProject(undefined, (root) => {
		change(root);
		return check(root).findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
	});
}

function replace(root: string, file: string, search: string, replacement: string): void {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(search)) throw new Error(`${file} has no "${search}"`);
	writeFileSync(path, text.replace(search, replacement));
}

describe('a file that cannot be read', () => {
	test('is reported alone when it is an edition that answers and mappings refer to', () => {
		const findings = findingsAfter((root) =>
			replace(root, 'data/frameworks/alpha/2023.yaml', 'title: Alpha', 'title: "Alpha'),
		);
		expect(findings).toEqual(['yaml-syntax data/frameworks/alpha/2023.yaml:1']);
	});

	test('is reported alone when it is one of several editions', () => {
		const findings = findingsAfter((root) =>
			replace(root, 'data/frameworks/beta/2025.yaml', 'title: Beta', 'title: "Beta'),
		);
		expect(findings).toEqual(['yaml-syntax data/frameworks/beta/2025.yaml:1']);
	});

	test('is reported alone when it describes a framework', () => {
		const findings = findingsAfter((root) =>
			replace(root, 'data/frameworks/alpha/framework.yaml', 'title: Alpha', 'title: "Alpha'),
		);
		expect(findings).toEqual(['yaml-syntax data/frameworks/alpha/framework.yaml:1']);
	});

	test('still has the rest of its text checked when it is front matter', () => {
		const findings = findingsAfter((root) => {
			replace(root, ALPHA, 'question: What', 'question: "What');
			replace(root, ALPHA, '@alpha 1.2', '@alpha 1.9');
		});
		expect(findings).toEqual([`yaml-syntax ${ALPHA}:2`, `unknown-control ${ALPHA}:21`]);
	});
});

describe('a faulty field', () => {
	test('of an answer leaves its page known to links, topics and its other rules', () => {
		const findings = findingsAfter((root) => {
			replace(root, BETA, 'question: How did Beta change between 2024 and 2025?', 'question: How?');
			replace(root, BETA, 'updated: 2026-01-10', 'updated: 2025-01-10');
			replace(root, BETA, '@beta-2025 B1', '@beta-2025 B9');
		});
		expect(findings).toEqual([
			`question-length ${BETA}:2`,
			`date-order ${BETA}:9`,
			`unknown-control ${BETA}:13`,
		]);
	});

	test('of an edition leaves its controls known', () => {
		const findings = findingsAfter((root) =>
			replace(root, 'data/frameworks/alpha/2023.yaml', 'status: current', 'status: currant'),
		);
		expect(findings).toEqual(['invalid-value data/frameworks/alpha/2023.yaml:5']);
	});

	test('of a control leaves its id known and uncounted', () => {
		const findings = findingsAfter((root) => {
			replace(root, 'data/frameworks/alpha/2023.yaml', 'kind: subclause', 'kind: subclaws');
			replace(root, 'data/frameworks/alpha/2023.yaml', 'id: "1.2"', 'id: 1.2');
		});
		expect(findings).toEqual([
			'invalid-value data/frameworks/alpha/2023.yaml:22',
			'invalid-value data/frameworks/alpha/2023.yaml:23',
		]);
	});

	test('of a source leaves the source known to what cites it', () => {
		const findings = findingsAfter((root) =>
			replace(root, ALPHA, 'url: https://example.org/alpha', 'url: http://example.org/alpha'),
		);
		expect(findings).toEqual([`invalid-value ${ALPHA}:16`]);
	});

	test('of a mapping set leaves its rows checked', () => {
		const file = 'data/crosswalks/alpha-2023--beta-2025.ours.yaml';
		const findings = findingsAfter((root) => {
			replace(root, file, 'licence: Invented; free to use.\n', '');
			replace(root, file, 'from: "1.2"', 'from: "1.9"');
		});
		expect(findings).toEqual([`missing-field ${file}:1`, `mapping-control ${file}:21`]);
	});
});

test('text that MDX cannot read hides no other fault of the text', () => {
	const findings = findingsAfter((root) => {
		appendFileSync(join(root, BETA), '\nFewer than <5 words with LLM06 [@alpha 1.9].\n');
	});
	expect(findings).toEqual([
		`mdx-syntax ${BETA}:15`,
		`bare-id ${BETA}:15`,
		`unknown-control ${BETA}:15`,
	]);
});

test('a project without content or data lacks four folders', () => {
	const findings = findingsAfter((root) => {
		rmSync(join(root, 'content'), { recursive: true });
		rmSync(join(root, 'data'), { recursive: true });
	});
	expect(findings).toEqual([
		'unreadable-file content/answers:1',
		'unreadable-file content/topics:1',
		'unreadable-file data/crosswalks:1',
		'unreadable-file data/frameworks:1',
	]);
});

test('lines are counted alike in files from Windows', () => {
	const findings = findingsAfter((root) => {
		const path = join(root, BETA);
		mkdirSync(dirname(path), { recursive: true });
		const text = readFileSync(path, 'utf8').replace('@alpha', '@alfa');
		writeFileSync(path, `\uFEFF${text.replace('B1, B2;', 'B1, B9;').replaceAll('\n', '\r\n')}`);
	});
	expect(findings).toEqual([`unknown-control ${BETA}:13`]);
});
