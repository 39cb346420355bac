import { describe, expect, test } from 'vitest';
import {
	findControl,
	findEdition,
	resolveCitation,
	targetKey,
	type CitationProblem,
} from '../../../src/domain/citation-target.ts';
import { parseCitation } from '../../../src/domain/citation.ts';
import { makeSource } from './sketches.ts';
import { frameworks, topTen2025 } from './small-site.ts';

const sources = [makeSource('wiz-2026'), makeSource('iso-42005-page')];

/** Looks up the only reference of a citation. */
function resolve(raw: string) {
	const parsed = parseCitation(raw);
	const [item] = parsed.ok ? parsed.citation.items : [];
	if (item === undefined) throw new Error(`${raw} is not a citation.`);
	return resolveCitation(item, frameworks, sources);
}

describe('a citation leads to', () => {
	test.each([
		['a control', '[@iso-42001 A.6.2.4]', ['control iso-42001-2023 A.6.2.4']],
		['a control of the named edition', '[@iso-42001-2023 6.1.2]', ['control iso-42001-2023 6.1.2']],
		[
			'several controls',
			'[@iso-42001 A.6.2.4, A.6.2.8]',
			['control iso-42001-2023 A.6.2.4', 'control iso-42001-2023 A.6.2.8'],
		],
		['an id with a space', '[@nist-ai-rmf GOVERN 1.1]', ['control nist-ai-rmf-1.0 GOVERN 1.1']],
		['an id without the year', '[@owasp-llm-2025 LLM06]', ['control owasp-llm-2025 LLM06']],
		['an id with the year', '[@owasp-llm-2025 LLM06:2025]', ['control owasp-llm-2025 LLM06']],
		['a whole edition', '[@iso-42001]', ['edition iso-42001-2023']],
		['a declared source', '[@wiz-2026]', ['source wiz-2026']],
		['a place in a declared source', '[@wiz-2026, p. 4]', ['source wiz-2026']],
	])('%s', (_, raw, keys) => {
		const resolution = resolve(raw);
		expect(resolution.ok && resolution.targets.map(targetKey)).toEqual(keys);
	});

	test('a place in a source, which stays with it', () => {
		expect(resolve('[@wiz-2026, p. 4]')).toMatchObject({ targets: [{ locator: 'p. 4' }] });
	});
});

const FRAMEWORK_LIST =
	'Frameworks are the folders of data/frameworks/; other works are declared under "sources" in the front matter.';
const SOURCE_LIST = 'Sources are declared under "sources" in the front matter.';
const ISO_LIST = 'Controls are listed in data/frameworks/iso-42001/2023.yaml.';

describe('a citation that leads nowhere says why and what to write', () => {
	test.each<[string, string, ...Partial<CitationProblem>[]]>([
		[
			'a framework that is nowhere near any',
			'[@pci-dss 3.2.1]',
			{
				rule: 'unknown-framework',
				message: 'There is no framework and no declared source "pci-dss".',
				remedy: FRAMEWORK_LIST,
			},
		],
		[
			'a misspelt framework',
			'[@iso-4201 A.6]',
			{
				rule: 'unknown-framework',
				message: 'There is no framework and no declared source "iso-4201".',
				remedy: `Did you mean "iso-42001"? ${FRAMEWORK_LIST}`,
			},
		],
		[
			'an edition that is not here',
			'[@owasp-llm-2024 LLM06]',
			{
				rule: 'unknown-edition',
				message: 'OWASP LLM Top 10 has no edition "2024" here.',
				remedy:
					'Did you mean "owasp-llm-2023"? Its editions are "owasp-llm-2025", "owasp-llm-2023", in data/frameworks/owasp-llm/.',
			},
		],
		[
			'no edition where ids depend on it',
			'[@owasp-llm LLM06]',
			{
				rule: 'edition-missing',
				message: '"owasp-llm" has several editions, and ids mean different things in each.',
				remedy: 'Write one of "owasp-llm-2025", "owasp-llm-2023".',
			},
		],
		[
			'a control that is not in the catalogue',
			'[@iso-42001 A.6.2.5]',
			{
				rule: 'unknown-control',
				message: 'The ISO/IEC 42001 catalogue has no "A.6.2.5".',
				remedy: `Closest: "A.6.2.4". ${ISO_LIST}`,
			},
		],
		[
			'a control like none',
			'[@iso-42001 quantum entanglement]',
			{
				rule: 'unknown-control',
				message: 'The ISO/IEC 42001 catalogue has no "quantum entanglement".',
				remedy: ISO_LIST,
			},
		],
		[
			'the other name of a control',
			'[@nist-ai-rmf MS-2.5]',
			{
				rule: 'unknown-control',
				message: 'The NIST AI RMF catalogue has no "MS-2.5".',
				remedy:
					'Closest: "MEASURE 2.5". Controls are listed in data/frameworks/nist-ai-rmf/1.0.yaml.',
			},
		],
		[
			'the year of another edition',
			'[@owasp-llm-2025 LLM06:2023]',
			{
				rule: 'unknown-control',
				message: '"LLM06:2023" carries another edition than "owasp-llm-2025".',
				remedy: 'Closest: "LLM06". Controls are listed in data/frameworks/owasp-llm/2025.yaml.',
			},
		],
		[
			'each of two unknown controls',
			'[@iso-42001 A.6.2.4, A.6.2.5, A.6.1.1]',
			{ rule: 'unknown-control', message: 'The ISO/IEC 42001 catalogue has no "A.6.2.5".' },
			{ rule: 'unknown-control', message: 'The ISO/IEC 42001 catalogue has no "A.6.1.1".' },
		],
		[
			'a comma between framework and id',
			'[@iso-42001, A.6.2.4]',
			{
				rule: 'unknown-control',
				message: '"@iso-42001, A.6.2.4" puts a comma between the framework and the id.',
				remedy:
					'Write "@iso-42001 A.6.2.4"; the ids are listed in data/frameworks/iso-42001/2023.yaml.',
			},
		],
		[
			'a misspelt source',
			'[@wiz-2025, p. 4]',
			{
				rule: 'unknown-source',
				message: 'This page declares no source "wiz-2025".',
				remedy: `Did you mean "wiz-2026"? ${SOURCE_LIST}`,
			},
		],
		[
			'a source that nothing resembles',
			'[@gartner, fig. 2]',
			{
				rule: 'unknown-source',
				message: 'This page declares no source "gartner".',
				remedy: SOURCE_LIST,
			},
		],
		[
			'an id on a source',
			'[@wiz-2026 p.4]',
			{
				rule: 'unknown-control',
				message: '"@wiz-2026 p.4" gives a declared source an id, and only frameworks have ids.',
				remedy: 'Write "@wiz-2026, p.4" for a place in the source.',
			},
		],
	])('%s', (_, raw, ...problems) => {
		expect(resolve(raw)).toMatchObject({ ok: false, problems });
	});
});

describe('findControl', () => {
	test.each([
		['LLM06', 'LLM06'],
		['LLM06:2025', 'LLM06'],
		['LLM06:2023', undefined],
		['llm06', undefined],
		[':2025', undefined],
		['', undefined],
	])('takes %j for %j', (typed, id) => {
		expect(findControl(topTen2025, typed)?.id).toBe(id);
	});
});

describe('findEdition', () => {
	test.each([
		['iso-42001', 'iso-42001-2023'],
		['iso-42001-2023', 'iso-42001-2023'],
		['nist-ai-rmf-1.0', 'nist-ai-rmf-1.0'],
		['owasp-llm-2023', 'owasp-llm-2023'],
	])('takes %j for %j', (key, edition) => {
		expect(findEdition(key, frameworks)).toMatchObject({ edition: { key: edition } });
	});
});
