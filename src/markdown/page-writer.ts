import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, RootContent } from 'hast';
import type { CitationWriter } from './citations.ts';
import { textOf } from './nodes.ts';
import { cellProperties, TableWriter } from './tables.ts';
import type { TermLinker } from './terms.ts';

/** Where in a page a node stands. */
interface Place {
	/** True inside a link, a heading or the head of a table, where a term is not linked. */
	readonly isClosed: boolean;
	/** True for the one child of a cell of a table. */
	readonly isCell: boolean;
}

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const SECTIONS = new Set(['h2', 'h3', 'h4']);
const CLOSED = new Set(['a', 'h1', 'thead', ...HEADINGS]);
const VERBATIM = new Set(['code', 'pre']);

/** Makes of the tree of a Markdown text what its page shows: citations and terms as links, anchors, readable tables. */
export class PageWriter {
	/** As errors name it. */
	private readonly file: string;
	private readonly citations: CitationWriter;
	private readonly terms: TermLinker;
	private readonly tables = new TableWriter();
	private readonly slugger = new GithubSlugger();

	constructor(file: string, citations: CitationWriter, terms: TermLinker) {
		this.file = file;
		this.citations = citations;
		this.terms = terms;
	}

	/** The nodes in their order, each written in turn: what is linked once is linked where it comes first. */
	writeAll(nodes: readonly RootContent[]): ElementContent[] {
		return this.children(nodes, { isClosed: false, isCell: false });
	}

	private children(nodes: readonly RootContent[], place: Place): ElementContent[] {
		return nodes.flatMap((node) => this.write(node, place));
	}

	private write(node: RootContent, place: Place): ElementContent[] {
		switch (node.type) {
			case 'text':
				return this.text(node.value, place);
			case 'element':
				return [this.element(node, place)];
			case 'doctype':
				return [];
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				return [Object.assign({}, node, { children: this.children(node.children, place) })];
			default:
				throw new Error(
					`${this.file} no-code: a page holds text and blocks, and nothing in it is run.`,
				);
		}
	}

	private text(value: string, { isClosed, isCell }: Place): ElementContent[] {
		const nodes = this.citations.write(value, isCell);
		if (isClosed) return nodes;
		return nodes.flatMap((node) => (node.type === 'text' ? this.terms.write(node.value) : [node]));
	}

	private element(element: Element, place: Place): Element {
		const { tagName } = element;
		if (VERBATIM.has(tagName)) return element;
		const isCellElement = tagName === 'td' || tagName === 'th';
		const children = this.children(element.children, {
			isClosed: place.isClosed || CLOSED.has(tagName),
			isCell: isCellElement && element.children.length === 1,
		});
		if (isCellElement) return { ...element, properties: cellProperties(element), children };
		if (tagName === 'table') return this.tables.region({ ...element, children });
		return HEADINGS.has(tagName) ? this.heading(element, children) : { ...element, children };
	}

	/** The anchors are those that `src/data/read-prose.ts` knows. */
	private heading(element: Element, children: ElementContent[]): Element {
		const text = children.map(textOf).join('');
		if (SECTIONS.has(element.tagName)) this.tables.enterSection(text);
		return {
			...element,
			properties: { ...element.properties, id: this.slugger.slug(text) },
			children,
		};
	}
}
