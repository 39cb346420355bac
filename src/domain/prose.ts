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

/** A stretch of text that is read as one. */
export interface Passage {
	/** As readers see it, with citations as they are written and the cells of a row parted by " | ". */
	readonly text: string;
	/** Number of the section it stands in: headings before it. */
	readonly section: number;
	readonly at: Location;
}

/** What checks and pages need to know of one MDX text, without rendering it. */
export interface Prose {
	/** True where the file is no text, or too large a one: what it says, cites and links is not known. */
	readonly isUnread: boolean;
	readonly citations: readonly (CitationSpan & {
		readonly at: Location;
		readonly within: Within;
	})[];
	/** Plain text outside code and citations, piece by piece. */
	readonly texts: readonly ProseText[];
	/** Addresses that the text leads to or shows; a definition that an image names is an image. */
	readonly links: readonly {
		readonly url: string;
		readonly at: Location;
		readonly kind: 'link' | 'image' | 'definition';
		/** What a definition is called. */
		readonly name?: string;
	}[];
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
	/** Paragraphs, list items and table rows, each as one text: what a claim and its citation stand in together. */
	readonly passages: readonly Passage[];
	/** Header cells of tables, by the table. */
	readonly tables: readonly { readonly headers: readonly string[]; readonly at: Location }[];
	/** Words of running text. */
	readonly words: number;
}
