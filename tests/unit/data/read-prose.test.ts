import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/data/read-prose.ts';

const read = (text: string) => readProse(text, 'a.mdx');
const citations = (text: string) =>
	read(text).prose.citations.map(({ raw, at, within }) => `${at.line}:${at.column} ${within} ${raw}`);

/** `line:column` of a word, found through the pieces of plain text. */
function placesOf(word: string, text: string): string[] {
	return read(text).prose.texts.flatMap((piece) => {
		const index = piece.text.indexOf(word);
		if (index === -1) return [];
		const { line, column } = piece.locate(index);
		return [`${line}:${column}`];
	});
}

describe('places of citations', () => {
	test.each([
		['a line', 'Claim [@a 1] and [@b].', ['1:7 body [@a 1]', '1:18 body [@b]']],
		['a later line of a paragraph', 'One\ntwo [@a 1]\nthree', ['2:5 body [@a 1]']],
		['a list', '- one\n- two [@a 1]\n  three [@b]\n', ['2:7 body [@a 1]', '3:9 body [@b]']],
		['a nested list', '1. one\n   - two\n     three [@a]\n', ['3:12 body [@a]']],
		['a table', '| A | B |\n|---|---|\n| x [@a 1] | [@b] |\n', ['3:5 body [@a 1]', '3:14 body [@b]']],
		['a quotation', '> one\n> two [@a]\n', ['2:7 body [@a]']],
		['emphasis', 'Not **all [@a]** of it', ['1:11 body [@a]']],
		['a block', '<Callout>\n\nNote [@a].\n\n</Callout>\n', ['3:6 body [@a]']],
		['a heading', '## Part [@a]\n', ['1:9 heading [@a]']],
		['a link', 'See [there [@a]](/b/).', ['1:12 link [@a]']],
		['text with escapes', 'A \\* and &amp; here\nthen [@a]', ['2:6 body [@a]']],
		['text over two lines', 'One [@a 1,\n2] two', ['1:5 body [@a 1,\n2]']],
	])('are those of %s', (_where, text, expected) => {
		expect(citations(text)).toEqual(expected);
	});

	test('are none in code and in comments of the front matter', () => {
		expect(citations('`[@a 1]`\n\n```\n[@b]\n```\n')).toEqual([]);
	});
});

describe('places of plain text', () => {
	test.each([
		['before a citation', 'One WORD [@a] two', ['1:5']],
		['after a citation', 'One [@a] two\nthree WORD', ['2:7']],
		['in a list over several lines', '- one\n  two\n  WORD three', ['3:3']],
		['in a table after escapes', '| a | b |\n|---|---|\n| x | WORD |', ['3:7']],
		['in a heading', '## A WORD', ['1:6']],
		['in a link', '[a WORD](/b/)', ['1:4']],
	])('are right %s', (_where, text, expected) => {
		expect(placesOf('WORD', text)).toEqual(expected);
	});
});

describe('what else is read', () => {
	test('links, images and definitions with their addresses', () => {
		const { links } = read('[a](/b/) ![c](/d.png)\n\n[e][1] <https://f.example>\n\n[1]: /g/\n'.replace(' <https://f.example>', ' https://f.example')).prose;
		expect(links.map(({ url, at }) => `${at.line} ${url}`)).toEqual([
			'1 /b/',
			'1 /d.png',
			'3 https://f.example',
			'5 /g/',
		]);
	});

	test('headings with anchors that stay apart', () => {
		const { headings } = read('## What to *do*\n\n### What to do\n\n## `A.6` \\A.7\n').prose;
		expect(headings.map(({ depth, text, anchor }) => [depth, text, anchor])).toEqual([
			[2, 'What to do', 'what-to-do'],
			[3, 'What to do', 'what-to-do-1'],
			[2, 'A.6 A.7', 'a6-a7'],
		]);
	});

	test('blocks with their attributes', () => {
		const { blocks } = read('<Controls under="alpha 1" />\n\n<Steps>\n\n1. One\n\n</Steps>\n').prose;
		expect(blocks.map(({ name, attributes, at }) => [at.line, name, attributes])).toEqual([
			[1, 'Controls', { under: 'alpha 1' }],
			[3, 'Steps', {}],
		]);
	});

	test('the number of words, without code and citations', () => {
		expect(read('Two words `not these` [@a 1] and [three more](/b/).').prose.words).toBe(5);
	});
});

describe('what a text may not hold', () => {
	test.each([
		['an import', 'One\n\nimport A from "./a.astro"\n', [3, 1, 'no-code']],
		['an expression in text', 'One {two}', [1, 5, 'no-code']],
		['an expression of its own', 'One\n\n{two}\n', [3, 1, 'no-code']],
		['an attribute in braces', '<Callout title={"a"}>\n\nb\n\n</Callout>', [1, 1, 'no-code']],
		['spread attributes', '<Callout {...a}>\n\nb\n\n</Callout>', [1, 1, 'no-code']],
		['a bare "<"', 'One\ntwo <5', [2, 5, 'mdx-syntax']],
		['a block that is not closed', '<Steps>\n\nOne\n', [1, 1, 'mdx-syntax']],
		['a "{" that is not closed', 'One { two', [1, 5, 'mdx-syntax']],
	])('is %s', (_what, text, expected) => {
		expect(read(text).findings.map(({ line, column, rule }) => [line, column, rule])).toEqual([expected]);
	});

	test('is still searched for citations, links and headings', () => {
		const { prose } = read('## Part\n\nFewer <5 [@a] and [b](/c/)\n');
		expect(prose.citations.map(({ at }) => at.line)).toEqual([3]);
		expect(prose.links).toHaveLength(1);
		expect(prose.headings).toHaveLength(1);
	});
});
