import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToJs, type HastNode, type HastPluginDefinition } from 'satteri';
import { MARKDOWN_FEATURES } from '../data/markdown-features.ts';
import { BLOCKS } from '../domain/blocks.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import { citationLinks } from './citations.ts';
import { headingAnchors } from './headings.ts';
import { readableTables } from './tables.ts';
import { termLinks } from './terms.ts';

/** A piece of a page: HTML, or one of our blocks. */
export type Piece = string | Block;

/** A block of a text, e.g. `<Controls under="iso-42001 A.6" />`. */
export interface Block {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly content: readonly Piece[];
}

const FEATURES = { ...MARKDOWN_FEATURES, smartPunctuation: true } as const;

/** Stands for a block in the HTML around it. No text holds it: Markdown reads U+0000 as U+FFFD. */
const MARK = /\u0000(\d+)\u0000/;

/**
 * The body of a text as HTML and blocks. Nothing in it is evaluated: MDX is read as a tree, and what is neither Markdown nor one
 * of our blocks throws an error, as a citation does that names no control. `npm run check` reports the same faults all at once.
 */
export function renderProse(site: Site, document: ProseDocument): Piece[] {
	let pieces: Piece[] = [];
	const collect: HastPluginDefinition = {
		name: 'collect-pieces',
		before(root) {
			pieces = piecesOf(root.children, document);
		},
	};
	// Sätteri gives the tree that plugins have changed to plugins alone. The script that it makes of it is not used.
	const result = mdxToJs(document.body, {
		features: FEATURES,
		mdastPlugins: [citationLinks(site, document), termLinks(site, document)],
		hastPlugins: [readableTables, headingAnchors, collect],
	});
	if (result instanceof Promise) throw new Error('A Markdown plugin keeps the page waiting.');
	return pieces;
}

function piecesOf(nodes: readonly HastNode[], document: ProseDocument): Piece[] {
	const blocks: Block[] = [];
	const root: Root = { type: 'root', children: [] };
	Reflect.set(
		root,
		'children',
		nodes.map((node) => withMarks(node, blocks, document)),
	);
	return toHtml(root, { allowDangerousHtml: true })
		.split(MARK)
		.flatMap((part, place): Piece[] => {
			if (place % 2 === 0) return part === '' ? [] : [part];
			const block = blocks[Number(part)];
			return block === undefined ? [] : [block];
		});
}

/** The same tree with a mark in the place of each block, which is put on a list. */
function withMarks(node: HastNode, blocks: Block[], document: ProseDocument): HastNode {
	switch (node.type) {
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement': {
			const place = blocks.length;
			const block = blockOf(node, document);
			blocks.push(block);
			return { type: 'raw', value: `\u0000${place}\u0000` };
		}
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
		case 'mdxjsEsm':
		case 'raw':
			throw new Error(`${document.file} holds code, which is never run: no-code.`);
		case 'root':
		case 'element':
			return Object.assign({}, node, {
				children: node.children.map((child) => withMarks(child, blocks, document)),
			});
		default:
			return node;
	}
}

function blockOf(
	node: Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
	document: ProseDocument,
): Block {
	const name = node.name ?? '';
	if (!BLOCKS.has(name))
		throw new Error(`${document.file}: unknown-block: <${name}> is none of ours.`);
	const attributes = node.attributes.map((attribute): [string, string] => {
		if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object')
			throw new Error(`${document.file}: no-code: <${name}> has an attribute in braces.`);
		return [attribute.name, attribute.value ?? ''];
	});
	return {
		name,
		attributes: Object.fromEntries(attributes),
		content: piecesOf(node.children, document),
	};
}
