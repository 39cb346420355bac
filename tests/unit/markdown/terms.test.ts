import { markdownToHtml, type MdastPluginDefinition } from 'satteri';
import { describe, expect, test } from 'vitest';
import { linkTerms } from '../../../src/markdown/terms.ts';

const terms = [
	{ slug: 'soa', term: 'statement of applicability', aliases: ['SoA'] },
	{ slug: 'injection', term: 'prompt injection', aliases: [] },
	{ slug: 'indirect', term: 'indirect prompt injection', aliases: [] },
];

/** Stands for the plugin for citations: the same nodes that it makes. */
const citing: MdastPluginDefinition = {
	name: 'citing',
	text(node, context) {
		if (node.value !== 'CITED') return;
		const title = { type: 'text', value: 'SoA title' } as const;
		const data = (name: string) => ({ hName: 'span', hProperties: { className: [name] } });
		context.replaceNode(node, {
			type: 'emphasis',
			data: data('cite'),
			children: [
				{ type: 'link', url: '/soa/', children: [{ type: 'text', value: 'SoA' }] },
				{ type: 'emphasis', data: data('cite-title'), children: [title] },
			],
		});
	},
};

/** Markdown as a page; both plugins answer at once, so nothing is waited for. */
function rendered(markdown: string, mdastPlugins: MdastPluginDefinition[]): string {
	const result = markdownToHtml(markdown, { mdastPlugins });
	if (result instanceof Promise) throw new Error('A plugin keeps the page waiting.');
	return result.html;
}

function render(markdown: string): string {
	return rendered(markdown, [citing, linkTerms(terms)]);
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
		['in a citation and its title', '*CITED*'],
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
	const plain = rendered(markdown, [citing]);
	expect(linksIn(render(markdown))).not.toEqual([]);
	expect(textOf(render(markdown))).toBe(textOf(plain));
});
