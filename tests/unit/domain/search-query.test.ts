import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	canonicalQuery,
	mappingQuery,
	nameGuesses,
	tellingWords,
} from '../../../src/domain/search-query.ts';

describe('canonicalQuery', () => {
	test.each([
		['llm 06', 'llm06'],
		['LLM6', 'llm06'],
		['llm 6 2025', 'llm062025'],
		['llm 6 2023 vs 2025', 'llm06 2023 vs 2025'],
		['what is llm 06', 'what is llm06'],
		['a 6 2 8', 'a628'],
		['A.6.2.8', 'a628'],
		['gv-1.1', 'govern 1.1'],
		['MS-2.7-001', 'ms27001'],
		['Art. 15(4)', 'article 15(4)'],
		['cl 9.2 internal audit', 'clause 9.2 internal audit'],
		['AML.T0051', 'amlt0051'],
		['ISO/IEC 42001:2023', 'iso 42001'],
		['iso42001 policy', 'iso 42001 policy'],
	])('rewrites %j as %j', (typed, searched) => {
		expect(canonicalQuery(typed)).toBe(searched);
	});

	test.each([
		'',
		'AI policy',
		'Statement of Applicability',
		'OWASP top 10',
		'owasp llm top 10 2025',
		'GPT 4',
		'iso 42001',
		'NIST AI RMF 1.0',
		'govern 1.1',
		'6.2.8',
		'a 6.5 score',
		'we manage 3 vendors',
		'article about clause design',
		'step 2',
		'llm 7b',
		'llm 2025',
		'state of the art 2026',
	])('leaves %j as it is', (typed) => {
		expect(canonicalQuery(typed)).toBe(typed);
	});

	const piece = fc.constantFrom(
		...['llm', 'a', 'gv', 'govern', 'aml', 't', 'art', 'cl', 'iso', '§', ' ', '.', '-', ':', '/'],
		...['0', '1', '6', '10', '0051', '2025', '42001', '1.1', '001', 'word'],
	);

	test('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const once = canonicalQuery(pieces.join(''));
				expect(canonicalQuery(once)).toBe(once);
			}),
			{ numRuns: 1000 },
		);
	});

	test('takes any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (any) => {
				expect(typeof canonicalQuery(any)).toBe('string');
			}),
		);
	});
});

describe('nameGuesses', () => {
	test.each<[query: string, guesses: string[]]>([
		['A.6.2.8', ['a628']],
		['iso 42001 a.6.2.8', ['iso42001a628', 'a628 beside "iso 42001"']],
		['ISO/IEC 42001 A.6', ['iso42001a6', 'a6 beside "iso 42001"']],
		['iso 42001 10', ['iso4200110', '10 beside "iso 42001"']],
		['clause 6.1.2', ['clause612', '612']],
		['Annex B', ['annexb']],
		['nist govern 1', ['nistgovern1', 'govern1 beside "nist"']],
		['nist map', ['nistmap', 'map beside "nist"']],
		['llm 06 agency', ['llm06agency', 'llm06 beside "agency"']],
		['A.6.2.4 and A.6.2.8', ['a624anda628', 'a624 beside "and a628"', 'a628 beside "a624 and"']],
		['top 10 risks', ['top10risks']],
		['we manage 3 vendors', ['wemanage3vendors', 'manage3 beside "we vendors"']],
		['statement of applicability', ['statementofapplicability']],
		['?', []],
	])('takes %j for %j', (query, guesses) => {
		const shown = nameGuesses(query).map(({ key, rest }) =>
			rest === '' ? key : `${key} beside "${rest}"`,
		);
		expect(shown).toEqual(guesses);
	});

	test('take any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (any) => {
				const keys = nameGuesses(any).map(({ key }) => key);
				expect(keys.filter((key) => !/^[a-z0-9]+$/.test(key))).toEqual([]);
			}),
		);
	});
});

describe('tellingWords', () => {
	test.each<[query: string, words: string[]]>([
		['How do I log the prompts of my agent?', ['log', 'prompts', 'agent?']],
		['risk, risk', ['risk,', 'risk']],
		['what is it', []],
		['gv-1.1 for the board', ['govern', '1.1', 'board']],
	])('of %j are %j', (query, words) => {
		expect(tellingWords(query)).toEqual(words);
	});

	test('are few', () => {
		expect(tellingWords('b c d e f g h i j k l m')).toHaveLength(8);
	});
});

describe('mappingQuery', () => {
	test.each([
		['owasp llm nist', 'owasp llm nist mapping'],
		['ISO 42001 vs EU AI Act', 'iso 42001 eu ai act mapping'],
		['owasp llm top 10 and MITRE ATLAS', 'owasp llm top 10 mitre atlas mapping'],
	])('of %j is %j', (typed, searched) => {
		expect(mappingQuery(typed)).toBe(searched);
	});

	test.each(['', 'nist ai rmf', 'iso 42001 iso 27001', 'owasp llm nist logging', 'toString nist'])(
		'%j names no two publishers alone',
		(typed) => {
			expect(mappingQuery(typed)).toBeUndefined();
		},
	);
});
