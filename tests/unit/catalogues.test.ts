import { describe, expect, test } from 'vitest';
import { loadSite } from '../../src/data/load-site.ts';
import {
	ancestors,
	roots,
	subtree,
	type Control,
	type Edition,
} from '../../src/domain/catalogue.ts';

const { site, findings } = loadSite(process.cwd());
const editions = [...site.editions.values()];

const editionOf = (key: string): Edition => {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`There is no edition ${key}.`);
	return edition;
};

const controlsOf = (edition: Edition): Control[] => [...edition.controls.values()];

/** Ids of the controls that a question is true of. */
const idsWhere = (edition: Edition, isSo: (control: Control) => boolean) =>
	controlsOf(edition)
		.filter(isSo)
		.map((control) => control.id);

const countsOf = (edition: Edition) => {
	const counts: Record<string, number> = {};
	for (const { kind } of controlsOf(edition)) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
};

test('every catalogue is read without a fault', () => {
	expect(findings.filter((finding) => finding.file.startsWith('data/'))).toEqual([]);
});

describe('the editions we hold', () => {
	test.each<[string, Record<string, number>]>([
		[
			'iso-42001-2023',
			{ clause: 7, subclause: 36, annex: 4, objective: 9, 'sub-objective': 2, control: 38 },
		],
		['iso-23894-2023', { clause: 3, subclause: 38, annex: 3, 'annex-item': 7 }],
		['nist-ai-rmf-1.0', { function: 4, category: 19, subcategory: 72 }],
		['owasp-llm-2023', { risk: 10 }],
		['owasp-llm-2025', { risk: 10 }],
		['owasp-llm-2026', { risk: 10 }],
		['owasp-agentic-2026', { risk: 10 }],
		['owasp-agentic-threats-1.1', { threat: 17 }],
		['owasp-aisvs-1.0', { chapter: 12, section: 44, requirement: 191 }],
		['owasp-dsgai-2026', { risk: 21 }],
		['owasp-ast-2026', { risk: 10 }],
		['owasp-mcp-2025', { risk: 10 }],
		['iso-27001-2022', { theme: 4, control: 93 }],
		['nist-csf-2.0', { function: 6, category: 22, subcategory: 106 }],
		['nist-sp-800-218a-2024', { group: 4, practice: 20, task: 48 }],
		['nist-ai-100-2-2025', { objective: 5, attack: 23 }],
		['nist-ai-600-1-2024', { risk: 12, 'suggested-action': 212 }],
		['mitre-atlas-2026.09', { tactic: 16, technique: 120, 'sub-technique': 88, mitigation: 40 }],
		['eu-ai-act-2026', { chapter: 13, section: 16, article: 119, annex: 14 }],
		['csa-aicm-1.1', { domain: 18, control: 247 }],
		['bsi-aic4-2021', { area: 8, criterion: 40 }],
	])('%s has what its publisher printed', (key, figures) => {
		expect(countsOf(editionOf(key))).toEqual(figures);
	});

	test.each([
		['iso-42001-2023', '2023-12-18', 'current'],
		['iso-23894-2023', '2023-02', 'current'],
		['nist-ai-rmf-1.0', '2023-01-26', 'current'],
		['owasp-llm-2023', '2023-10-16', 'superseded'],
		['owasp-llm-2025', '2024-11-18', 'superseded'],
		['owasp-llm-2026', '2026-08-04', 'current'],
	])('%s was published on %s and is %s', (key, published, status) => {
		expect(editionOf(key)).toMatchObject({ published, status });
	});

	test('come newest first within their family', () => {
		const owasp = site.frameworks.find((framework) => framework.id === 'owasp-llm');
		expect(owasp?.editions.map((edition) => edition.name)).toEqual(['2026', '2025', '2023']);
	});
});

describe.each(editions.map((edition) => [edition.key, edition] as const))('%s', (_, edition) => {
	test('has as many elements of each kind as it says', () => {
		expect(countsOf(edition)).toEqual(edition.counts);
	});

	test('has a title or a label of ours wherever its licence allows and its publisher gives one', () => {
		const isUnnamed = ({ kind, title, label }: Control) =>
			(title ?? label) === undefined && !edition.untitledKinds.includes(kind);
		const expected = edition.textPolicy === 'ids' ? [...edition.controls.keys()] : [];
		expect(idsWhere(edition, isUnnamed)).toEqual(expected);
	});

	test('has every parent, above its children', () => {
		const order = [...edition.controls.keys()];
		const isMisplaced = ({ id, parent }: Control) =>
			parent !== undefined && !order.slice(0, order.indexOf(id)).includes(parent);
		expect(idsWhere(edition, isMisplaced)).toEqual([]);
	});

	test('is one tree: everything hangs below a top element, once', () => {
		const reached = roots(edition).flatMap((root) => subtree(edition, root));
		expect(reached.map((control) => control.id)).toEqual([...edition.controls.keys()]);
	});

	test('has an address of its own for every control', () => {
		expect(new Set(controlsOf(edition).map((control) => control.slug)).size).toBe(
			edition.controls.size,
		);
	});
});

/** Explained in our own words from end to end, and the articles of the AI Act that security work turns on. */
const EXPLAINED = [
	...['iso-42001-2023', 'iso-23894-2023', 'nist-ai-rmf-1.0'],
	...['owasp-llm-2023', 'owasp-llm-2025', 'owasp-llm-2026'],
	...['owasp-agentic-2026', 'owasp-agentic-threats-1.1'],
];

describe('explanations', () => {
	test.each(EXPLAINED)('%s has a summary for every control', (key) => {
		expect(idsWhere(editionOf(key), (control) => control.summary === undefined)).toEqual([]);
	});

	test('the AI Act has a summary for every article that security work turns on', () => {
		const numbers = [
			4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 25, 26, 27, 50, 53, 55, 72, 73,
		];
		const controls = numbers.map((number) =>
			editionOf('eu-ai-act-2026').controls.get(`Article ${number}`),
		);
		expect(controls.filter((control) => control?.summary === undefined)).toEqual([]);
	});

	test.each<[string, Control['kind'], number]>([
		['iso-42001-2023', 'control', 38],
		['nist-ai-rmf-1.0', 'subcategory', 72],
		['owasp-llm-2026', 'risk', 10],
		['owasp-agentic-2026', 'risk', 10],
	])('%s says for every %s what to do and what to keep', (key, kind, count) => {
		const advised = controlsOf(editionOf(key)).filter(
			(control) => control.actions !== undefined && control.evidence !== undefined,
		);
		expect(advised.filter((control) => control.kind === kind)).toHaveLength(count);
	});

	test('an edition whose licence allows identifiers only shows nothing else', () => {
		const closed = editions.filter((edition) => edition.textPolicy === 'ids');
		expect(closed.map((edition) => edition.key)).toContain('csa-aicm-1.1');
		for (const edition of closed) {
			const says = ({ title, label, summary }: Control) =>
				(title ?? label ?? summary) !== undefined;
			expect(idsWhere(edition, says)).toEqual([]);
		}
	});
});

test('no two controls of any edition have the same summary', () => {
	const summaries = editions.flatMap((edition) =>
		controlsOf(edition).flatMap((control) => control.summary ?? []),
	);
	const repeated = summaries.filter((summary, index) => summaries.indexOf(summary) !== index);
	expect(repeated).toEqual([]);
});

describe('ISO/IEC 42001', () => {
	const edition = editionOf('iso-42001-2023');

	test.each([
		...['A.2.1', 'A.3.1', 'A.3.4', 'A.4.1', 'A.5.1', 'A.6.1.1', 'A.6.2.1', 'A.6.2.9', 'A.6.3.1'],
		...['A.7.1', 'A.8.1', 'A.8.2.1', 'A.8.6', 'A.9.1', 'A.9.5', 'A.10.1', 'A.10.5', 'A.11'],
		...['B.6.2.4', '6.1.5', '8.5', '10.3', '11'],
	])('has no %s', (id) => {
		expect(edition.controls.has(id)).toBe(false);
	});

	test.each([
		['6.1.2', 'AI risk assessment'],
		['6.1.3', 'AI risk treatment'],
		['6.1.4', 'AI system impact assessment'],
		['10.1', 'Continual improvement'],
		['10.2', 'Nonconformity and corrective action'],
		['A.2.2', 'AI policy'],
		['A.6.2.4', 'AI system verification and validation'],
		['A.6.2.8', 'AI system recording of event logs'],
	])('calls %s "%s"', (id, title) => {
		expect(edition.controls.get(id)?.title).toBe(title);
	});

	test('has a guidance of the same number in Annex B for every control of Annex A', () => {
		const controls = controlsOf(edition).filter((control) => control.kind === 'control');
		expect(controls.map((control) => control.guidance)).toEqual(
			controls.map((control) => control.id.replace(/^A/, 'B')),
		);
	});

	test('has annexes A and B that are normative, C and D that inform', () => {
		const annexes = controlsOf(edition).filter((control) => control.kind === 'annex');
		expect(annexes.map((annex) => [annex.id, annex.normative])).toEqual([
			['A', true],
			['B', true],
			['C', false],
			['D', false],
		]);
	});

	test('has every control of Annex A below its objective', () => {
		const isElsewhere = (control: Control) =>
			control.kind === 'control' && ancestors(edition, control)[0]?.id !== 'A';
		expect(idsWhere(edition, isElsewhere)).toEqual([]);
	});
});

describe('ISO/IEC 23894', () => {
	const edition = editionOf('iso-23894-2023');

	test('has 51 elements', () => {
		expect(edition.controls.size).toBe(51);
	});

	test.each(['6.4.2.1', '6.4.2.2', '6.4.3.1'])('leaves out %s, which nobody confirms', (id) => {
		expect(edition.controls.has(id)).toBe(false);
	});

	test('has annexes that inform only, and says so of them alone', () => {
		expect(idsWhere(edition, (control) => control.normative === false)).toEqual(['A', 'B', 'C']);
		expect(idsWhere(edition, (control) => /annexes/i.test(control.note ?? ''))).toEqual([
			'A',
			'B',
			'C',
		]);
	});
});

describe('NIST AI RMF', () => {
	const edition = editionOf('nist-ai-rmf-1.0');

	test.each([
		['GOVERN', 6, 19],
		['MAP', 5, 18],
		['MEASURE', 4, 22],
		['MANAGE', 4, 13],
	])('has below %s %i categories and %i subcategories', (id, categories, subcategories) => {
		const below = controlsOf(edition).filter((control) => control.id.startsWith(`${id} `));
		expect(below.filter((control) => control.kind === 'category')).toHaveLength(categories);
		expect(below.filter((control) => control.kind === 'subcategory')).toHaveLength(subcategories);
	});

	test('names categories and subcategories by labels of ours', () => {
		expect(idsWhere(edition, (control) => control.isOurLabel)).toHaveLength(19 + 72);
	});

	test('knows each of them by the name that AI 600-1 uses too', () => {
		const short = { GOVERN: 'GV', MAP: 'MP', MEASURE: 'MS', MANAGE: 'MG' };
		const isWithout = ({ id, otherIds }: Control) =>
			Object.entries(short).some(
				([name, letters]) =>
					id.startsWith(`${name} `) && !otherIds.includes(id.replace(`${name} `, `${letters}-`)),
			);
		expect(idsWhere(edition, isWithout)).toEqual([]);
	});
});

describe('OWASP Top 10 for LLM Applications', () => {
	test.each([
		[
			'2023',
			'Insecure Plugin Design',
			'Sensitive Information Disclosure',
			'Training Data Poisoning',
		],
		['2025', 'System Prompt Leakage', 'Excessive Agency', 'Supply Chain'],
		['2026', 'Misinformation', 'Unbounded Consumption', 'Excessive Agency'],
	])('gives in %s the numbers 07, 06 and 03 to %s, %s and %s', (name, ...titles) => {
		const { controls } = editionOf(`owasp-llm-${name}`);
		expect(['LLM07', 'LLM06', 'LLM03'].map((id) => controls.get(id)?.title)).toEqual(titles);
	});

	test.each(['2023', '2025', '2026'])('prints the year %s after each id', (name) => {
		const edition = editionOf(`owasp-llm-${name}`);
		expect(idsWhere(edition, ({ id, printedId }) => printedId !== `${id}:${name}`)).toEqual([]);
	});
});
