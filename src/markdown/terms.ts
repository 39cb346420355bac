import type { ElementContent } from 'hast';
import { termAddress } from '../domain/addresses.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import type { Term } from '../domain/term.ts';
import { termFinder, type TermFinder } from '../domain/term-names.ts';
import { linkedTerms } from '../domain/term-uses.ts';
import { textNode } from './nodes.ts';

/** Links each glossary term where a page uses it first. The text stays as it is. */
export class TermLinker {
	private readonly find: TermFinder;
	private readonly linked = new Set<string>();

	constructor(terms: readonly Pick<Term, 'slug' | 'term' | 'aliases'>[]) {
		this.find = termFinder(terms);
	}

	/** The text with links; for texts outside links, headings, heads of tables and citations. */
	write(text: string): ElementContent[] {
		const nodes: ElementContent[] = [];
		let from = 0;
		for (const { slug, start, end } of this.find(text)) {
			if (this.linked.has(slug)) continue;
			this.linked.add(slug);
			nodes.push(textNode(text.slice(from, start)), termLink(slug, text.slice(start, end)));
			from = end;
		}
		if (from === 0) return [textNode(text)];
		nodes.push(textNode(text.slice(from)));
		return nodes.filter((node) => node.type !== 'text' || node.value !== '');
	}
}

/** What the page of a text links: an answer its terms, a term the others. */
export function termsFor(site: Site, document: ProseDocument): readonly Term[] {
	if (document.kind === 'answer') return linkedTerms(site.terms, document.slug);
	if (document.kind !== 'term') return [];
	return site.terms.filter(({ slug, isEverydayWord }) => slug !== document.slug && !isEverydayWord);
}

function termLink(slug: string, text: string): ElementContent {
	return {
		type: 'element',
		tagName: 'a',
		properties: { href: termAddress(slug), className: ['term-link'] },
		children: [textNode(text)],
	};
}
