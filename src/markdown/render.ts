import { mdxToHast, type HastNode } from 'satteri';
import { MARKDOWN_FEATURES } from '../data/markdown-features.ts';
import { noteRead } from '../domain/reads.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import { CitationWriter } from './citations.ts';
import { PageWriter } from './page-writer.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { TermLinker, termsFor } from './terms.ts';

const OPTIONS = { features: { ...MARKDOWN_FEATURES, smartPunctuation: true }, position: false };

/**
 * The body of a text as HTML and blocks. Nothing in it is evaluated: MDX is read as a tree, and what is neither Markdown nor one
 * of our blocks throws an error, as a citation does that names no control. `npm run check` reports the same faults all at once.
 */
export function renderProse(site: Site, document: ProseDocument): Piece[] {
	noteRead(document.file);
	const tree: HastNode = mdxToHast(document.body, OPTIONS);
	if (tree.type !== 'root') throw new Error(`${document.file} was not read as a page.`);
	const citations = new CitationWriter(site, document);
	const writer = new PageWriter(document.file, citations, new TermLinker(termsFor(site, document)));
	return piecesOf(writer.writeAll(tree.children), document.file);
}
