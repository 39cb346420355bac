import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { BLOCKS } from '../domain/blocks.ts';

/** A piece of a page: HTML, or one of our blocks. */
export type Piece = string | Block;

/** A block of a text, e.g. `<Controls under="iso-42001 A.6" />`. */
export interface Block {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly content: readonly Piece[];
}

type BlockNode = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Stands for a block in the HTML around it. No text holds it: Markdown reads U+0000 as U+FFFD. */
const MARK = /\u0000(\d+)\u0000/;

/** Nodes as HTML, cut where a block stands. Throws an error where a node is code or no block of ours. */
export function piecesOf(nodes: readonly ElementContent[], file: string): Piece[] {
	const blocks: Block[] = [];
	const root: Root = { type: 'root', children: nodes.map((node) => withMarks(node, blocks, file)) };
	return toHtml(root, { allowDangerousHtml: true })
		.split(MARK)
		.flatMap((part, place): Piece[] => {
			if (place % 2 === 0) return part === '' ? [] : [part];
			const block = blocks[Number(part)];
			return block === undefined ? [] : [block];
		});
}

/** The same node with a mark in the place of each block, which is put on a list. */
function withMarks(node: ElementContent, blocks: Block[], file: string): ElementContent {
	switch (node.type) {
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			blocks.push(blockOf(node, file));
			return { type: 'raw', value: `\u0000${blocks.length - 1}\u0000` };
		case 'element':
			return { ...node, children: node.children.map((child) => withMarks(child, blocks, file)) };
		case 'text':
			return node;
		default:
			throw new Error(`${file} no-code: a page holds text and blocks, and nothing in it is run.`);
	}
}

function blockOf(node: BlockNode, file: string): Block {
	const name = node.name ?? '';
	if (!BLOCKS.has(name)) throw new Error(`${file} unknown-block: <${name}> is none of ours.`);
	const attributes = node.attributes.map((attribute): [string, string] => {
		const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : undefined;
		if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string')
			throw new Error(`${file} no-code: <${name}> has an attribute in braces.`);
		return [attribute.name, value];
	});
	return {
		name,
		attributes: Object.fromEntries(attributes),
		content: piecesOf(node.children, file),
	};
}
