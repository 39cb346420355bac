import type { CitationSpan } from './citation.ts';
import type { Location } from './finding.ts';

/** What a piece of text is part of, as far as it matters to checks. */
export type Within = 'heading' | 'link' | 'body';

/** A piece of plain text. */
export interface ProseText {
	readonly text: string;
	readonly at: Location;
	readonly within: Within;
	/** Place of the character at an offset into `text`. */
	readonly locate: (offset: number) => Location;
}

/** What checks and pages need to know of one MDX text, without rendering it. */
export interface Prose {
	readonly citations: readonly (CitationSpan & {
		readonly at: Location;
		readonly within: Within;
	})[];
	/** Plain text outside code and citations, piece by piece. */
	readonly texts: readonly ProseText[];
	readonly links: readonly { readonly url: string; readonly at: Location }[];
	readonly headings: readonly {
		readonly depth: number;
		readonly text: string;
		readonly anchor: string;
		readonly at: Location;
	}[];
	/** Blocks such as `<Controls under="…" />`. */
	readonly blocks: readonly {
		readonly name: string;
		readonly attributes: Readonly<Record<string, string>>;
		readonly at: Location;
	}[];
	/** Words of running text. */
	readonly words: number;
}
