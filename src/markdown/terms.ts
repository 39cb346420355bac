import type { PhrasingContent } from 'mdast';
import { termAddress } from '../domain/addresses.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import type { Term } from '../domain/term.ts';
import { termFinder } from '../domain/term-names.ts';
import { linkedTerms } from '../domain/term-uses.ts';
import type { MdastContent, MdastNode, MdastPluginDefinition, MdastVisitorContext } from 'satteri';

/** Sätteri plugin: links each glossary term where a page uses it first. The text stays as it is. */
export function termLinks(site: Site, document: ProseDocument): MdastPluginDefinition | null {
	const terms = termsFor(site, document);
	return terms.length === 0 ? null : linkTerms(terms);
}

/** What the page of a text links: an answer its terms, a term the others. */
function termsFor(site: Site, document: ProseDocument): readonly Term[] {
	if (document.kind === 'answer') return linkedTerms(site.terms, document.slug);
	if (document.kind !== 'term') return [];
	return site.terms.filter(({ slug, isEverydayWord }) => slug !== document.slug && !isEverydayWord);
}

/** The plugin for one page; it runs behind the one for citations, whose links and titles it leaves alone. */
export function linkTerms(
	terms: readonly Pick<Term, 'slug' | 'term' | 'aliases'>[],
): MdastPluginDefinition {
	const find = termFinder(terms);
	const linked = new Set<string>();
	return {
		name: 'term-links',
		text(node, context) {
			const mentions = find(node.value);
			if (mentions.length === 0 || isClosedToLinks(node, context)) return;
			const nodes: PhrasingContent[] = [];
			let from = 0;
			for (const { slug, start, end } of mentions) {
				if (linked.has(slug)) continue;
				linked.add(slug);
				nodes.push(textNode(node.value.slice(from, start)));
				nodes.push(termLink(slug, node.value.slice(start, end)));
				from = end;
			}
			if (from === 0) return;
			nodes.push(textNode(node.value.slice(from)));
			context.replaceNode(node, nodes.filter(isNotEmpty) satisfies MdastContent[]);
		},
	};
}

/** True inside a link, a heading, the head of a table, or a citation with its title. */
function isClosedToLinks(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
	const parent = context.parent(node);
	if (parent === undefined) return false;
	if (parent.type === 'link' || parent.type === 'linkReference' || parent.type === 'heading')
		return true;
	if (parent.type === 'tableRow' && context.indexOf(parent) === 0) return true;
	if (parent.type === 'emphasis' && Reflect.get(parent.data ?? {}, 'hName') === 'span') return true;
	return isClosedToLinks(parent, context);
}

function termLink(slug: string, text: string): PhrasingContent {
	return {
		type: 'link',
		url: termAddress(slug),
		data: { hProperties: { className: ['term-link'] } },
		children: [textNode(text)],
	};
}

function textNode(value: string): PhrasingContent {
	return { type: 'text', value };
}

function isNotEmpty(node: PhrasingContent): boolean {
	return node.type !== 'text' || node.value !== '';
}
