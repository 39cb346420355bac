import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { fullId, type Control, type Edition } from '../../../src/domain/catalogue.ts';
import { searchAliases, searchIds } from '../../../src/domain/search-aliases.ts';
import { canonicalQuery } from '../../../src/domain/search-query.ts';
import { makeEdition, type EditionSketch } from './sketches.ts';
import { controlOf } from './small-site.ts';

const { site } = loadSite(process.cwd());

const later = (framework: string, id: string, more: Partial<EditionSketch> = {}): Edition =>
	makeEdition({ framework, name: '2026', controls: [{ id }], ...more });

const editionOf = (key: string): Edition => {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`There is no ${key}.`);
	return edition;
};

const [iso42001, iso23894, nist] = ['iso-42001-2023', 'iso-23894-2023', 'nist-ai-rmf-1.0'].map(
	editionOf,
);
const owasp2025 = editionOf('owasp-llm-2025');
if (iso42001 === undefined || iso23894 === undefined || nist === undefined)
	throw new Error('No site.');

describe('the words that a control is found by', () => {
	test.each<[Edition, string, string[]]>([
		[iso42001, 'A.6.2.8', ['a628', '628', 'b628', 'annex']],
		[iso42001, 'A.6.1.2', ['a612', 'b612', 'annex']],
		[iso42001, 'A.2.2', ['a22', 'b22', 'annex']],
		[iso42001, 'A.10', ['a10', 'annex']],
		[iso42001, 'A', ['a', 'annex']],
		[iso42001, '6.1.2', ['612', 'clause']],
		[iso42001, '4', ['4', 'clause']],
		[iso23894, '6.4.2.3', ['6423', 'clause']],
		[iso23894, 'B.2', ['b2', 'annex']],
		[nist, 'GOVERN', ['govern']],
		[nist, 'GOVERN 1', ['govern', '1', 'gv1']],
		[nist, 'GOVERN 1.1', ['govern', '11', 'gv11']],
		[nist, 'MEASURE 2.13', ['measure', '213', 'ms213']],
		[owasp2025, 'LLM06', ['llm06', 'llm6', 'llm062025']],
		[owasp2025, 'LLM10', ['llm10', 'llm102025']],
	])('%#: $1', (edition, id, words) => {
		expect(searchAliases(edition, controlOf(edition, id))).toEqual(words);
	});

	test.each<[string, string, string[]]>([
		['mitre-atlas', 'AML.T0051', ['amlt0051', 't0051']],
		['mitre-atlas', 'AML.T0051.000', ['amlt0051000', 't0051000']],
		['mitre-atlas', 'AML.M0015', ['amlm0015', 'm0015']],
		['owasp-agentic', 'ASI01', ['asi01', 'asi1']],
		['owasp-mcp', 'MCP05', ['mcp05', 'mcp5']],
		['owasp-agentic-threats', 'T15', ['t15']],
		['eu-ai-act', 'Article 15', ['article', '15']],
		['eu-ai-act', 'Article 15(4)', ['article', '154']],
		['nist-ai-600-1', 'GV-1.1-001', ['gv11001']],
		['nist-csf', 'GV.OC-01', ['gvoc01', 'gvoc1', 'oc01']],
		['iso-27001', 'A.5.23', ['a523', 'annex']],
		['csa-aicm', 'AIS-01', ['ais01', 'ais1']],
	])('follow from the shape of the id alone: %s %s', (framework, id, words) => {
		const edition = later(framework, id);
		expect(searchAliases(edition, controlOf(edition, id))).toEqual(words);
	});
});

/** Words as the index cuts them: at white space, without punctuation, in lower case. */
const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.split(/\s+/)
		.map((word) => word.replace(/[^a-z0-9]/g, ''));

/** The words by which a control's page can be found: its title (whose parts count too) and its aliases. */
const indexed = (edition: Edition, control: Control) => [
	...wordsOf(fullId(edition, control)),
	...fullId(edition, control)
		.toLowerCase()
		.split(/[^a-z0-9]+/),
	...searchAliases(edition, control),
];

describe('a control is found by what people type', () => {
	test.each<[Edition, string, string[]]>([
		[
			iso42001,
			'A.6.2.8',
			[
				'A.6.2.8',
				'a628',
				'A628',
				'6.2.8',
				'a 6 2 8',
				'A 6.2.8',
				'A-6.2.8',
				'annex a.6.2.8',
				'42001 a.6.2.8',
				'iso 42001 A.6.2.8',
				'iso42001 a628',
				'ISO/IEC 42001:2023 A.6.2.8',
				'iso-42001 a.6.2.8',
				'B.6.2.8',
				'b 6 2 8',
			],
		],
		[iso42001, 'A.10', ['A.10', 'a10', 'A 10', 'annex a.10']],
		[iso42001, 'A.6.2', ['A.6.2', 'a 6.2', 'a62']],
		[
			iso42001,
			'6.1.2',
			[
				'6.1.2',
				'612',
				'clause 6.1.2',
				'cl 6.1.2',
				'cl. 6.1.2',
				'§ 6.1.2',
				'§6.1.2',
				'Clause 6.1.2',
			],
		],
		[iso42001, '10', ['10', 'clause 10', 'cl10']],
		[
			owasp2025,
			'LLM06',
			[
				'LLM06',
				'llm 06',
				'LLM6',
				'llm 6',
				'llm-06',
				'LLM06:2025',
				'LLM06-2025',
				'LLM062025',
				'llm 06 2025',
				'llm6:2025',
				'owasp llm06',
				'OWASP LLM 6',
			],
		],
		[owasp2025, 'LLM10', ['llm10', 'LLM 10', 'llm10:2025']],
		[
			nist,
			'GOVERN 1.1',
			[
				'GOVERN 1.1',
				'govern1.1',
				'GOVERN-1.1',
				'govern11',
				'GV-1.1',
				'GV1.1',
				'gv 1.1',
				'gv11',
				'gov 1.1',
				'nist govern 1.1',
			],
		],
		[nist, 'MEASURE 2.10', ['MS-2.10', 'ms210', 'measure 2.10', 'meas 2.10']],
		[nist, 'MAP 3', ['MAP 3', 'map-3', 'MP-3', 'map3']],
		[
			later('mitre-atlas', 'AML.T0051'),
			'AML.T0051',
			['AML.T0051', 'amlt0051', 'aml t0051', 'T0051', 't 0051', 'aml-t0051'],
		],
		[
			later('mitre-atlas', 'AML.T0051.000'),
			'AML.T0051.000',
			['AML.T0051.000', 'T0051.000', 't0051 000'],
		],
		[later('owasp-agentic', 'ASI01'), 'ASI01', ['ASI01', 'asi 01', 'asi1', 'ASI 1', 'asi-01']],
		[
			later('eu-ai-act', 'Article 15'),
			'Article 15',
			['Article 15', 'article15', 'art 15', 'art. 15', 'Art.15', 'art15'],
		],
		[later('nist-ai-600-1', 'GV-1.1-001'), 'GV-1.1-001', ['GV-1.1-001', 'gv 1.1 001', 'gv11001']],
	])('%#: $1', (edition, id, typed) => {
		const known = indexed(edition, controlOf(edition, id));
		const missed = typed.filter((query) =>
			wordsOf(canonicalQuery(query)).some((word) => word !== '' && !known.includes(word)),
		);
		expect(missed).toEqual([]);
	});
});

describe('the aliases of every control we hold', () => {
	const all = [...site.editions.values()].flatMap((edition) =>
		[...edition.controls.values()].map((control) => ({ edition, control })),
	);

	test('are words as the index holds them, each once', () => {
		const faulty = all.filter(({ edition, control }) => {
			const words = searchAliases(edition, control);
			return (
				words.length !== new Set(words).size || words.some((word) => !/^[a-z0-9]+$/.test(word))
			);
		});
		expect(faulty.map(({ control }) => control.id)).toEqual([]);
	});

	test('have every word of what is typed as the id, its printed form and its other names', () => {
		const missed = all.flatMap(({ edition, control }) => {
			const known = indexed(edition, control);
			const { id, printedId, otherIds, guidance } = control;
			return [id, printedId, ...otherIds, ...(guidance === undefined ? [] : [guidance])].filter(
				(typed) => wordsOf(canonicalQuery(typed)).some((word) => !known.includes(word)),
			);
		});
		expect(missed).toEqual([]);
	});
});

describe('the keys that name a control', () => {
	test.each<[Edition, string, string[]]>([
		[iso42001, 'A.6.2.8', ['a628', 'b628', '628']],
		[iso42001, 'A.6.1.2', ['a612', 'b612']],
		[iso42001, '6.1.2', ['612']],
		[iso42001, 'A', ['annexa', 'iso42001a']],
		[nist, 'GOVERN', ['govern', 'nistairmfgovern']],
		[nist, 'GOVERN 1.1', ['govern11']],
		[later('mitre-atlas', 'AML.T0051'), 'AML.T0051', ['amlt0051', 't0051']],
		[later('nist-ai-600-1', 'GV-1.1-001'), 'GV-1.1-001', ['gv11001']],
		[later('eu-ai-act', 'Article 15'), 'Article 15', ['article15']],
	])('%#: $1', (edition, id, keys) => {
		expect(searchIds(edition, controlOf(edition, id), { isShared: false })).toEqual(keys);
	});

	test('carry the edition where others use the same id', () => {
		const control = controlOf(owasp2025, 'LLM06');
		expect(searchIds(owasp2025, control, { isShared: true })).toEqual(['llm062025']);
	});
});
