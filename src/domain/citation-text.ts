import { controlAddress, editionAddress } from './addresses.ts';
import { fullId, hasHeading } from './catalogue.ts';
import type { CitationTarget } from './citation-target.ts';
import { targetKey } from './citation-target.ts';
import type { Site } from './site.ts';
import { sourceName } from './source-name.ts';
import type { Source } from '../schemas/answer.ts';

/** One linked piece of a citation as readers see it. */
export interface CitationPart {
	/** What stands before the piece: nothing, `, ` or `; `. */
	readonly separator: string;
	/** Linked text, e.g. `ISO/IEC 42001 A.6.2.4` or, after another id of the same edition, `A.6.2.8`. */
	readonly text: string;
	readonly address: string;
	/** Title of the control, given where a page mentions it for the first time. */
	readonly title: string | undefined;
	/** Place inside the work, e.g. `p. 4`. */
	readonly locator: string | undefined;
}

/** Anchor of a declared source in the page's "Grounded in" section. */
export function sourceAnchor(id: string): string {
	return `source-${id}`;
}

/**
 * The pieces of one citation. `mentioned` holds the targets that the page has named before and is added to,
 * so that a title is read once and not again. `declared` are the page's sources, among which each has its own name.
 */
export function citationParts(
	site: Site,
	items: readonly (readonly CitationTarget[])[],
	mentioned: Set<string>,
	declared: readonly Source[],
): CitationPart[] {
	return items.flatMap((targets, itemIndex) =>
		targets.map((target, index) => {
			const isFirstMention = !mentioned.has(targetKey(target));
			mentioned.add(targetKey(target));
			return {
				separator: index > 0 ? ', ' : itemIndex > 0 ? '; ' : '',
				...describe(site, target, index === 0, declared),
				title: isFirstMention && target.kind === 'control' ? titleOf(target) : undefined,
				locator: target.kind === 'source' ? target.locator : undefined,
			};
		}),
	);
}

function describe(
	site: Site,
	target: CitationTarget,
	isFirstOfItem: boolean,
	declared: readonly Source[],
): Pick<CitationPart, 'text' | 'address'> {
	switch (target.kind) {
		case 'control': {
			const { edition, control } = target;
			const text = isFirstOfItem ? fullId(edition, control) : control.printedId;
			return { text, address: controlAddress(site, edition, control) };
		}
		case 'edition':
			return { text: target.edition.shortTitle, address: editionAddress(target.edition) };
		case 'source': {
			const { source } = target;
			return { text: sourceName(source, declared), address: `#${sourceAnchor(source.id)}` };
		}
		default:
			return target satisfies never;
	}
}

function titleOf({ control }: CitationTarget & { kind: 'control' }): string | undefined {
	return hasHeading(control) ? control.heading : undefined;
}
