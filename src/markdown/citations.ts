import type { Element, ElementContent } from 'hast';
import { citationParts, type CitationPart } from '../domain/citation-text.ts';
import { resolveCitation, type CitationTarget } from '../domain/citation-target.ts';
import { findCitations, type CitationSpan } from '../domain/citation.ts';
import { withoutEscapes } from '../domain/id-shapes.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import { span, textNode } from './nodes.ts';

/** Turns `[@iso-42001 A.6.2.4]` in the texts of one page into links to the controls. */
export class CitationWriter {
	private readonly site: Site;
	private readonly document: Pick<ProseDocument, 'file' | 'sources'>;
	/** Targets named so far by their titles, each once. */
	private readonly mentioned = new Set<string>();

	constructor(site: Site, document: Pick<ProseDocument, 'file' | 'sources'>) {
		this.site = site;
		this.document = document;
	}

	/**
	 * A text with its citations as links, and without the backslash before ids that stand there on purpose. `isCell` says that the
	 * text fills a cell of a table: a cell that is one citation heads its row.
	 */
	write(text: string, isCell: boolean): ElementContent[] {
		const spans = findCitations(text);
		if (spans.length === 0) return [textNode(withoutEscapes(text))];
		const isWholeCell = isCell && spans.length === 1 && spans[0]?.raw === text.trim();
		const nodes: ElementContent[] = [];
		let from = 0;
		for (const one of spans) {
			nodes.push(textNode(withoutEscapes(text.slice(from, one.start))));
			nodes.push(this.citation(this.targetsOf(one), isWholeCell));
			from = one.end;
		}
		nodes.push(textNode(withoutEscapes(text.slice(from))));
		return nodes.filter((node) => node.type !== 'text' || node.value !== '');
	}

	/** Targets of each item. `npm run check` reports the same faults all at once, with lines; here the first one stops the page. */
	private targetsOf({ parsed, raw }: CitationSpan): CitationTarget[][] {
		const { file, sources } = this.document;
		if (!parsed.ok) throw new Error(`${file} citation-syntax: ${parsed.problem}, in ${raw}`);
		return parsed.citation.items.map((item) => {
			const resolution = resolveCitation(item, this.site.frameworks, sources);
			if (resolution.ok) return [...resolution.targets];
			const problems = resolution.problems.map(
				({ rule, message, remedy }) => `${rule}: ${message} ${remedy}`,
			);
			throw new Error(`${file} ${problems.join('\n')}`);
		});
	}

	private citation(
		targets: readonly (readonly CitationTarget[])[],
		isWholeCell: boolean,
	): ElementContent {
		// A title is read where a cell is one citation of one target; in running text it is beside the link on demand.
		const hasTitle = isWholeCell && targets.flat().length === 1;
		const named = hasTitle ? this.mentioned : new Set<string>();
		const parts = citationParts(this.site, targets, named, this.document.sources).flatMap((part) =>
			partNodes(hasTitle ? part : { ...part, title: undefined }),
		);
		return span('cite', isWholeCell ? parts : [textNode('('), ...parts, textNode(')')]);
	}
}

function partNodes(part: CitationPart): ElementContent[] {
	const link: Element = {
		type: 'element',
		tagName: 'a',
		properties: { href: part.address, className: ['cite-link'] },
		children: [textNode(part.text)],
	};
	return [
		...(part.separator === '' ? [] : [textNode(part.separator)]),
		link,
		...(part.title === undefined
			? []
			: [textNode(' '), span('cite-title', [textNode(part.title)])]),
		...(part.locator === undefined ? [] : [textNode(`, ${part.locator}`)]),
	];
}
