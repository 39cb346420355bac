import type { Control, Edition, Framework } from '../../../src/domain/catalogue.ts';
import type { CitationTarget } from '../../../src/domain/citation-target.ts';
import { makeEdition, makeFramework, type EditionSketch } from './sketches.ts';

/** A site small enough to read, for tests that need one of everything. */

const SUMMARY = 'What this element is really about, said in our own words for a test.';

/** One edition, a tree of three levels; everything but `A.6.2.9` has something to say. */
export const managementSystem = makeEdition({
	framework: 'iso-42001',
	name: '2023',
	shortTitle: 'ISO/IEC 42001',
	citeAs: 'ISO/IEC 42001',
	controls: [
		{ id: '6', title: 'Planning', kind: 'clause', summary: SUMMARY },
		{ id: '6.1.2', title: 'AI risk assessment', parent: '6', kind: 'subclause', summary: SUMMARY },
		{ id: 'A', title: 'Reference controls', kind: 'annex', summary: SUMMARY },
		{ id: 'A.6', title: 'AI system life cycle', parent: 'A', kind: 'objective', summary: SUMMARY },
		{ id: 'A.6.1.2', title: 'Objectives', parent: 'A.6', guidance: 'B.6.1.2', summary: SUMMARY },
		{ id: 'A.6.2.4', title: 'Verification', parent: 'A.6', guidance: 'B.6.2.4', summary: SUMMARY },
		{ id: 'A.6.2.8', title: 'Event logs', parent: 'A.6', guidance: 'B.6.2.8', summary: SUMMARY },
		{ id: 'A.6.2.9', title: 'Nothing to say', parent: 'A.6' },
	],
});

/** One edition whose publisher gives no titles. */
export const riskFramework = makeEdition({
	framework: 'nist-ai-rmf',
	name: '1.0',
	shortTitle: 'NIST AI RMF',
	citeAs: 'NIST AI RMF',
	controls: [
		{ id: 'GOVERN', title: 'Govern', kind: 'function', summary: SUMMARY },
		{ id: 'GOVERN 1', label: 'Policies', parent: 'GOVERN', kind: 'category', otherIds: ['GV-1'] },
		{
			id: 'GOVERN 1.1',
			label: 'Law',
			parent: 'GOVERN 1',
			kind: 'subcategory',
			otherIds: ['GV-1.1'],
		},
		{ id: 'MEASURE', title: 'Measure', kind: 'function', summary: SUMMARY },
		{ id: 'MEASURE 2.5', label: 'Validity', parent: 'MEASURE', kind: 'subcategory' },
	],
});

const topTen = (name: string, more: Partial<EditionSketch>): Edition =>
	makeEdition({
		framework: 'owasp-llm',
		name,
		shortTitle: `OWASP LLM Top 10 ${name}`,
		citeAs: 'OWASP',
		idSuffix: `:${name}`,
		controls: [
			{ id: 'LLM01', title: `First of ${name}`, kind: 'risk', summary: SUMMARY },
			{ id: 'LLM06', title: `Sixth of ${name}`, kind: 'risk', summary: SUMMARY },
		],
		...more,
	});

/** Two editions in which the same id means different things; only the older has LLM11. */
export const topTen2025 = topTen('2025', { published: '2024-11-18' });
export const topTen2023 = topTen('2023', {
	published: '2023-10-16',
	status: 'superseded',
	controls: [
		{ id: 'LLM01', title: 'First of 2023', kind: 'risk', summary: SUMMARY },
		{ id: 'LLM06', title: 'Sixth of 2023', kind: 'risk', summary: SUMMARY },
		{ id: 'LLM11', title: 'Eleventh of 2023', kind: 'risk', summary: SUMMARY },
	],
});

export const frameworks: readonly Framework[] = [
	makeFramework('iso-42001', 'ISO/IEC 42001', [managementSystem]),
	makeFramework('nist-ai-rmf', 'NIST AI RMF', [riskFramework]),
	makeFramework('owasp-llm', 'OWASP LLM Top 10', [topTen2025, topTen2023]),
];

/** A control that the small site has; a test that names another one fails here. */
export function controlOf(edition: Edition, id: string): Control {
	const control = edition.controls.get(id);
	if (control === undefined) throw new Error(`The small site has no ${edition.key} ${id}.`);
	return control;
}

/** The citation target that a control is. */
export function cited(edition: Edition, id: string): CitationTarget {
	return { kind: 'control', edition, control: controlOf(edition, id) };
}
