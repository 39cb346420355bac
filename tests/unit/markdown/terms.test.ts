import { mdxToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { CitationWriter } from '../../../src/markdown/citations.ts';
import { PageWriter } from '../../../src/markdown/page-writer.ts';
import { piecesOf } from '../../../src/markdown/pieces.ts';
import { TermLinker } from '../../../src/markdown/terms.ts';
import { makeSite } from '../domain/sketches.ts';
import { frameworks } from '../domain/small-site.ts';

const terms = [
	{ slug: 'soa', term: 'statement of applicability', aliases: ['SoA'] },
	{ slug: 'injection', term: 'prompt injection', aliases: [] },
	{ slug: 'indirect', term: 'indirect prompt injection', aliases: [] },
	{ slug: 'cited', term: 'event logs', aliases: [] },
];

const site = makeSite({ frameworks, answers: [] });

/** Markdown as a page with citations, and with or without links to terms. */
function rendered(markdown: string, linked: typeof terms): string {
	const tree = mdxToHast(markdown);
	if (tree.type !== 'root') throw new Error('This is no page.');
	const citations = new CitationWriter(site, { file: 'a.mdx', sources: [] });
	const nodes = new PageWriter('a.mdx', citations, new TermLinker(linked)).writeAll(tree.children);
	return piecesOf(nodes, 'a.mdx').join('');
}

function render(markdown: string): string {
	return rendered(markdown, terms);
}

/** Names of terms that are links, in order. */
function linksIn(html: string): string[] {
	return [...html.matchAll(/<a href="\/glossary\/([a-z]+)\/" class="term-link">([^<]*)<\/a>/g)].map(
		([, slug, text]) => `${slug}: ${text}`,
	);
}

function textOf(html: string): string {
	return html.replace(/<[^>]+>/g, '');
}

describe('a term is linked', () => {
	test('where a page uses it first, and nowhere else', () => {
		const html = render('An SoA here.\n\nA statement of applicability there, and an SoA.');
		expect(linksIn(html)).toEqual(['soa: SoA']);
		expect(html).toContain('<p>An <a href="/glossary/soa/" class="term-link">SoA</a> here.</p>');
	});

	test('by its longest name; a part of that name that was linked before stays text', () => {
		expect(linksIn(render('Prompt injection, then indirect prompt injection.'))).toEqual([
			'injection: Prompt injection',
			'indirect: indirect prompt injection',
		]);
		expect(linksIn(render('Indirect prompt injection, then indirect prompt injection.'))).toEqual([
			'indirect: Indirect prompt injection',
		]);
	});

	test('in lists, bold text and the cells of a table', () => {
		expect(linksIn(render('- the **SoA**'))).toEqual(['soa: SoA']);
		expect(linksIn(render('| a |\n|---|\n| SoA |'))).toEqual(['soa: SoA']);
	});
});

describe('a term is not linked', () => {
	test.each([
		['in a heading', '## The SoA'],
		['in a link', '[the SoA](/answers/x/)'],
		['in bold text of a link', '[the **SoA**](/answers/x/)'],
		['in code', '`SoA`\n\n```\nSoA\n```'],
		['in the head of a table', '| SoA |\n|---|\n| a |'],
		['in a citation', '[@iso-42001 A.6.2.8]'],
		['in a citation that fills a cell', '| a |\n|---|\n| [@iso-42001 A.6.2.8] |'],
	])('%s', (_, markdown) => {
		expect(linksIn(render(markdown))).toEqual([]);
	});

	test('and is still linked where the page uses it in its text', () => {
		expect(linksIn(render('## The SoA\n\n[SoA](/x/) and `SoA`, then the SoA.'))).toEqual([
			'soa: SoA',
		]);
	});
});

test('the words of a page stay as they are', () => {
	const markdown = 'The SoA & prompt injection.\n\n> An *SoA*\n> of indirect prompt injection\n';
	const plain = rendered(markdown, []);
	expect(linksIn(render(markdown))).not.toEqual([]);
	expect(textOf(render(markdown))).toBe(textOf(plain));
});
