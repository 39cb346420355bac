import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, termFinder } from '../../../src/domain/term-names.ts';

const terms = [
	{ slug: 'soa', term: 'statement of applicability', aliases: ['SoA'] },
	{ slug: 'injection', term: 'prompt injection', aliases: [] },
	{ slug: 'indirect', term: 'indirect prompt injection', aliases: [] },
	{ slug: 'bom', term: 'AI-BOM', aliases: ['AI bill of materials'] },
	{ slug: 'party', term: 'interested party', aliases: ['interested parties'] },
	{ slug: 'rag', term: 'RAG', aliases: [] },
];
const find = termFinder(terms);

/** What was found, as `slug: the words in the text`. */
function found(text: string): string[] {
	return find(text).map(({ slug, start, end }) => `${slug}: ${text.slice(start, end)}`);
}

describe('termFinder', () => {
	test.each([
		['the statement of applicability', ['soa: statement of applicability']],
		['Statement of Applicability', ['soa: Statement of Applicability']],
		['statements of applicability', []],
		['a statement of\napplicability', ['soa: statement of\napplicability']],
		['two prompt injections', ['injection: prompt injections']],
		['prompt-injection filters', ['injection: prompt-injection']],
		['Interested parties.', ['party: Interested parties']],
		["an SoA's rows", ['soa: SoA']],
		['AI bill of materials, AI-BOMs', ['bom: AI bill of materials', 'bom: AI-BOMs']],
	])('finds in "%s" %j', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test('takes the longest name that fits', () => {
		expect(found('indirect prompt injection, then prompt injection')).toEqual([
			'indirect: indirect prompt injection',
			'injection: prompt injection',
		]);
	});

	test.each(['soa', 'SOA', 'rag', 'ai-bom', 'the Rag trade'])(
		'does not take "%s" for an abbreviation that is written otherwise',
		(text) => {
			expect(found(text)).toEqual([]);
		},
	);

	test.each(['RAGs2', 'dRAG', 'AI-BOM-like', 'x/RAG', 'RAG/x', 'RAG.yaml', 'v1.RAG', 'non-RAG'])(
		'finds no word inside "%s"',
		(text) => {
			expect(found(text)).toEqual([]);
		},
	);

	test('finds nothing where there are no terms', () => {
		expect(termFinder([])('the SoA')).toEqual([]);
	});

	test('gives mentions in order that do not overlap and lie inside any text', () => {
		const word = fc.constantFrom(
			'SoA',
			'prompt',
			'injection',
			'indirect',
			' ',
			'.',
			'\n',
			'RAG',
			's',
		);
		fc.assert(
			fc.property(
				fc.array(word).map((words) => words.join('')),
				(text) => {
					let from = 0;
					for (const { start, end } of find(text)) {
						expect(start).toBeGreaterThanOrEqual(from);
						expect(end).toBeGreaterThan(start);
						from = end;
					}
					expect(from).toBeLessThanOrEqual(text.length);
				},
			),
		);
	});
});

test('two names are one where only case and hyphens part them', () => {
	expect(nameKey('Human-in-the-loop')).toBe(nameKey('human in the  loop'));
});
