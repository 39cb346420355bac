import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBareIds, withoutEscapes } from '../../../src/domain/id-shapes.ts';

const idsIn = (text: string) => findBareIds(text).map((bare) => bare.id);

describe('an id in plain text is', () => {
	test.each([
		['A.6.2.4 asks for tests', ['A.6.2.4']],
		['see B.6.2.4 and A.2.2.', ['B.6.2.4', 'A.2.2']],
		['all of A.6', ['A.6']],
		['controls of A.10.', ['A.10']],
		['(A.7.4)', ['A.7.4']],
		['LLM06 and LLM06:2025', ['LLM06', 'LLM06:2025']],
		['LLM10, ASI01, MCP05 and AST09', ['LLM10', 'ASI01', 'MCP05', 'AST09']],
		['GOVERN 1.1, Govern 1.1 and MAP 2', ['GOVERN 1.1', 'Govern 1.1', 'MAP 2']],
		['MEASURE 2.13', ['MEASURE 2.13']],
		['MEASURE\n2.13 over a line end', ['MEASURE\n2.13']],
		['GV-1.1 and GV-1.1-001', ['GV-1.1', 'GV-1.1-001']],
		[
			'AML.T0051, AML.T0051.000, AML.M0015, AML.TA0002',
			['AML.T0051', 'AML.T0051.000', 'AML.M0015', 'AML.TA0002'],
		],
		['Article 15, Article 15(4) and Art. 9', ['Article 15', 'Article 15(4)', 'Art. 9']],
	])('found in %j', (text, ids) => {
		expect(idsIn(text)).toEqual(ids);
	});

	test.each([
		'Annex A has 38 controls',
		'Annex B',
		'clauses 4 to 10, and 6.1.2 among them',
		'version 4.1 of the tool',
		'node 24.21.0, TLS 1.3, v1.2.3',
		'A.I. and the U.S.A.',
		'A.1 does not exist',
		'plan A. 6 people came',
		'the LLM market, LLM 6, LLM00, LLM11',
		'We map 3 of them, measure 2 and manage 1',
		'We GOVERN it',
		'article 15 of a magazine',
		'Articles 9 to 15',
		'T0051 alone',
		'GVA-1.1',
		'RFC 9110, SP 800-53, ISO/IEC 42001:2023',
	])('not found in %j', (text) => {
		expect(idsIn(text)).toEqual([]);
	});

	test('given with its place and an example of how to cite it', () => {
		expect(findBareIds('See LLM06.')).toEqual([
			{
				id: 'LLM06',
				start: 4,
				isEscaped: false,
				framework: 'an OWASP Top 10',
				example: '[@owasp-llm-2025 LLM06]',
			},
		]);
	});

	test('escaped by a backslash before it', () => {
		expect(findBareIds('no \\A.4.1 there, and A.4.2')).toMatchObject([
			{ id: 'A.4.1', start: 3, isEscaped: true },
			{ id: 'A.4.2', start: 21, isEscaped: false },
		]);
	});
});

describe('withoutEscapes', () => {
	test.each([
		['no \\A.4.1 there', 'no A.4.1 there'],
		['\\LLM06 and \\GOVERN 1.1', 'LLM06 and GOVERN 1.1'],
		['C:\\temp stays', 'C:\\temp stays'],
		['A.4.1 stays', 'A.4.1 stays'],
		['', ''],
	])('shows %j as %j', (text, shown) => {
		expect(withoutEscapes(text)).toBe(shown);
	});

	const piece = fc.constantFrom(
		'A.6.2.4',
		'LLM06',
		'GOVERN 1.1',
		'Article 15',
		' ',
		', ',
		'\\',
		'word',
		'.',
	);
	const text = fc.array(piece).map((pieces) => pieces.join(''));

	test('takes away one backslash for each escaped id and nothing else', () => {
		fc.assert(
			fc.property(text, (any) => {
				const escaped = findBareIds(any).filter((bare) => bare.isEscaped);
				const shown = withoutEscapes(any);
				expect(shown).toHaveLength(any.length - escaped.length);
				expect(shown.replaceAll('\\', '')).toBe(any.replaceAll('\\', ''));
			}),
		);
	});

	test('leaves the same ids in the same order', () => {
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const apart = pieces
					.filter((one) => one !== '.')
					.join(' ')
					.replaceAll('\\ ', '\\');
				expect(idsIn(withoutEscapes(apart))).toEqual(idsIn(apart));
			}),
		);
	});

	test('leaves any text without a backslash as it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (any) => {
				const plain = any.replaceAll('\\', '');
				expect(withoutEscapes(plain)).toBe(plain);
			}),
		);
	});
});
