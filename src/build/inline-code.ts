import { createHash } from 'node:crypto';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { InlineCode } from '../domain/content-policy.ts';

/** What a document has inside, and whether it has scripts or styles at all: a redirect has none. */
export interface DocumentCode extends InlineCode {
	readonly isBare: boolean;
}

/** Types of script elements that a browser runs; any other type is data and needs no hash. */
const RUNS =
	/^(?:|module|(?:text|application)\/(?:javascript|ecmascript)|speculationrules|importmap)$/i;

/** A tag that may start a script or a style, and what stands before the next end tag of that name. */
const BLOCK = /<(script|style)(?=[\s/>])([^>]*)>([\s\S]*?)<\/\1(?=[\s/>])/gi;

const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"]*)")?/g;
const PLAIN_ATTRIBUTES = /^(?:\s+[a-z-]+(?:="[^"]*")?)*\s*$/;

/** One script or style, as the text search sees it or as the parser does. */
interface Block {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly text: string;
}

/**
 * Finds the inline scripts and styles of many documents. A parser is right but takes 20 ms a page, so that a text search goes first
 * and the parser judges whatever is not known yet. That is sound:
 *
 * - Nothing is allowed that is not a script or a style. The search can take an attribute or a comment for one, but a text is
 *   only known after the parser has found it as an element of some document, and then it is ours.
 * - Nothing is missed. An element starts with its name after a "<", which the search finds, unless it lies inside what the search took for
 *   another block. That block then holds a "<" of the markup between them, is neither known code nor data, and the document is parsed.
 */
export class InlineCodeReader {
	/** Hashes of the texts that the parser has seen as elements, by name and text. */
	readonly #known = new Map<string, string>();

	read(html: string): DocumentCode {
		const found = searchBlocks(html);
		const blocks = found?.every((block) => this.#isPlain(block)) ? found : parseBlocks(html);
		const hashes = (name: string) => {
			const inside = blocks.filter((block) => block.name === name && isInline(block));
			return [...new Set(inside.map((block) => this.#learn(block)))];
		};
		return { scripts: hashes('script'), styles: hashes('style'), isBare: blocks.length === 0 };
	}

	/** True for a script from a file, for data without markup, and for what was parsed before. */
	#isPlain(block: Block): boolean {
		if (isInline(block)) return this.#known.has(keyOf(block));
		return block.attributes.has('src') ? block.text === '' : !block.text.includes('<');
	}

	#learn(block: Block): string {
		const known = this.#known.get(keyOf(block));
		if (known !== undefined) return known;
		const hash = `sha256-${createHash('sha256').update(block.text).digest('base64')}`;
		this.#known.set(keyOf(block), hash);
		return hash;
	}
}

function keyOf({ name, text }: Block): string {
	return `${name} ${text}`;
}

function isInline({ name, attributes }: Block): boolean {
	if (name === 'style') return true;
	return !attributes.has('src') && RUNS.test(attributes.get('type')?.trim() ?? '');
}

/** Undefined where a start tag is not written as ours are: the parser has to read it. */
function searchBlocks(html: string): Block[] | undefined {
	const found = [...html.matchAll(BLOCK)];
	if (!found.every(([, , attributes = '']) => PLAIN_ATTRIBUTES.test(attributes))) return undefined;
	return found.map(([, name = '', attributes = '', text = '']) => ({
		name: name.toLowerCase(),
		attributes: new Map(
			[...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
		),
		text,
	}));
}

function parseBlocks(html: string): Block[] {
	const blocks: Block[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if (defaultTreeAdapter.isElementNode(node) && /^(?:script|style)$/.test(node.tagName)) {
			blocks.push({
				name: node.tagName,
				attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
				text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
			});
		}
		if ('content' in node) visit(node.content);
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	visit(parse(html, { scriptingEnabled: false })); // readers without scripts see what stands in noscript
	return blocks;
}
