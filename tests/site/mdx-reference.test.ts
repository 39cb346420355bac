import { rmSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { mdxToHast } from 'satteri';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MARKDOWN_FEATURES } from '../../src/data/markdown-features.ts';
import { loadSite } from '../../src/data/load-site.ts';
import type { ProseDocument } from '../../src/domain/site.ts';
import { CitationWriter } from '../../src/markdown/citations.ts';
import { textNode } from '../../src/markdown/nodes.ts';
import { PageWriter } from '../../src/markdown/page-writer.ts';
import { piecesOf, type Piece } from '../../src/markdown/pieces.ts';
import { TermLinker } from '../../src/markdown/terms.ts';
import { buildReference, readReference } from './mdx-reference.ts';

// Texts are read as trees and never run; MDX compiles and runs them. Both must make the same page of them.

const { site } = loadSite(process.cwd());

/** Leaves citations as they are written, which MDX knows nothing of. */
class NoCitations extends CitationWriter {
	override write(text: string): ElementContent[] {
		return [textNode(text)];
	}
}

function ours(document: ProseDocument): string {
	const features = { ...MARKDOWN_FEATURES, smartPunctuation: true };
	const tree = mdxToHast(document.body, { features });
	if (tree.type !== 'root') throw new Error(`${document.file} is no page.`);
	const writer = new PageWriter(document.file, new NoCitations(site, document), new TermLinker([]));
	return printed(piecesOf(writer.writeAll(tree.children), document.file));
}

function printed(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => {
			if (typeof piece === 'string') return piece;
			const attributes = JSON.stringify(piece.attributes)
				.replaceAll('&', '&amp;')
				.replaceAll('"', '&quot;');
			return `<block-stub data-name="${piece.name}" data-attributes="${attributes}">${printed(piece.content)}</block-stub>`;
		})
		.join('');
}

/** What we add on purpose, and MDX does not: `style` becomes a class, heads of columns a scope. */
const ADDED = new Set(['style', 'class', 'scope']);

/** The elements and words of some HTML, one in a line, without what we add on purpose. */
function outline(html: string): string[] {
	const lines: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
		if (node.nodeName === '#text' && 'value' in node)
			lines.push(...node.value.split(/\s+/).filter(Boolean));
		if (!('tagName' in node)) return;
		const isScroller = node.attrs.some(({ value }) => value === 'table-scroll');
		const attributes = node.attrs
			.filter(({ name }) => !ADDED.has(name))
			.map(({ name, value }) => `${name}=${value}`)
			.sort();
		if (!isScroller) lines.push(`<${[node.tagName, ...attributes].join(' ')}>`);
		for (const child of node.childNodes) visit(child);
		if (!isScroller) lines.push(`</${node.tagName}>`);
	};
	for (const node of parseFragment(html).childNodes) visit(node);
	return lines;
}

let root = '';
beforeAll(async () => {
	root = await buildReference();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every text is the page that MDX makes of it', () => {
	expect(site.documents.length).toBeGreaterThan(200);
	for (const document of site.documents) {
		const reference = readReference(root, document.file);
		expect({ file: document.file, page: outline(ours(document)) }).toEqual({
			file: document.file,
			page: outline(reference),
		});
	}
});
