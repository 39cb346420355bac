import type { PhrasingContent } from 'mdast';
import { citationParts, type CitationPart } from '../domain/citation-text.ts';
import { resolveCitation, type CitationTarget } from '../domain/citation-target.ts';
import { findCitations, type CitationSpan } from '../domain/citation.ts';
import { withoutEscapes } from '../domain/id-shapes.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import type { Source } from '../schemas/answer.ts';
import type { MdastPluginDefinition } from 'satteri';

/** One page being rendered. */
interface Rendering {
	readonly site: Site;
	readonly file: string;
	readonly sources: readonly Source[];
	/** Targets named so far by their titles, each once. */
	readonly mentioned: Set<string>;
}

/** Sätteri plugin: turns `[@iso-42001 A.6.2.4]` into a link to the control, and takes the backslash off ids that stand there on purpose. */
export function citationLinks(site: Site, { file, sources }: ProseDocument): MdastPluginDefinition {
	const rendering: Rendering = { site, file, sources, mentioned: new Set() };
	return {
		name: 'citation-links',
		options: { position: true },
		text(node, context) {
			const spans = findCitations(node.value);
			const plain = withoutEscapes(node.value);
			if (spans.length === 0) {
				if (plain !== node.value) context.setProperty(node, 'value', plain);
				return;
			}
			const isWholeCell =
				context.parent(node)?.type === 'tableCell' &&
				spans.length === 1 &&
				spans[0]?.raw === node.value.trim();
			const line = node.position?.start.line ?? 1;
			context.replaceNode(node, replaceSpans(node.value, spans, rendering, { isWholeCell, line }));
		},
	};
}

function replaceSpans(
	text: string,
	spans: readonly CitationSpan[],
	rendering: Rendering,
	place: { readonly isWholeCell: boolean; readonly line: number },
): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	let from = 0;
	for (const span of spans) {
		nodes.push(textNode(withoutEscapes(text.slice(from, span.start))));
		const line = place.line + text.slice(0, span.start).split('\n').length - 1;
		nodes.push(citationNode(targetsOf(span, line, rendering), rendering, place.isWholeCell));
		from = span.end;
	}
	nodes.push(textNode(withoutEscapes(text.slice(from))));
	return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Targets of each item. `npm run check` reports the same faults all at once; here the first one stops the page. */
function targetsOf(span: CitationSpan, line: number, rendering: Rendering): CitationTarget[][] {
	const place = `${rendering.file}:${line}`;
	if (!span.parsed.ok)
		throw new Error(`${place} citation-syntax: ${span.parsed.problem}, in ${span.raw}`);
	return span.parsed.citation.items.map((item) => {
		const resolution = resolveCitation(item, rendering.site.frameworks, rendering.sources);
		if (resolution.ok) return [...resolution.targets];
		const problems = resolution.problems.map(
			({ rule, message, remedy }) => `${rule}: ${message} ${remedy}`,
		);
		throw new Error(`${place} ${problems.join('\n')}`);
	});
}

function citationNode(
	targets: readonly (readonly CitationTarget[])[],
	{ site, sources, mentioned }: Rendering,
	isWholeCell: boolean,
): PhrasingContent {
	// A cell that is one citation heads its row, and its title is read there; in running text the title is beside it on demand.
	const hasTitle = isWholeCell && targets.flat().length === 1;
	const named = hasTitle ? mentioned : new Set<string>();
	const parts = citationParts(site, targets, named, sources).flatMap((part) =>
		partNodes(hasTitle ? part : { ...part, title: undefined }),
	);
	const children = isWholeCell ? parts : [textNode('('), ...parts, textNode(')')];
	return span('cite', children);
}

function partNodes(part: CitationPart): PhrasingContent[] {
	return [
		...(part.separator === '' ? [] : [textNode(part.separator)]),
		{
			type: 'link',
			url: part.address,
			data: { hProperties: { className: ['cite-link'] } },
			children: [textNode(part.text)],
		},
		...(part.title === undefined
			? []
			: [textNode(' '), span('cite-title', [textNode(part.title)])]),
		...(part.locator === undefined ? [] : [textNode(`, ${part.locator}`)]),
	];
}

function textNode(value: string): PhrasingContent {
	return { type: 'text', value };
}

function span(className: string, children: PhrasingContent[]): PhrasingContent {
	return {
		type: 'emphasis',
		data: { hName: 'span', hProperties: { className: [className] } },
		children,
	};
}
