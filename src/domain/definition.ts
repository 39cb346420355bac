import { findCitations } from './citation.ts';
import type { Term } from './term.ts';

/** The definition of a term as plain text, without its citations. */
export function definitionOf({ prose }: Pick<Term, 'prose'>): string {
	return prose.passages.map(({ text }) => withoutCitations(text)).join(' ');
}

/** A text without its citations, and without the space before them. */
export function withoutCitations(text: string): string {
	return findCitations(text)
		.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
		.replace(/\s+(?=[.,;:)])/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
