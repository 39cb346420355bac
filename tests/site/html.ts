import { selectAll as select } from 'css-select';
import { Document, Element, isTag, Text, type AnyNode, type ChildNode } from 'domhandler';
import { Parser, StaticConfigLoader, type DOMNode, type HtmlElement } from 'html-validate';

/** A parsed page or a part of one; its texts and attributes hold characters, not references to characters. */
export type HtmlNode = AnyNode;
export type HtmlPart = Element;

const parserSettings = await new StaticConfigLoader({
	extends: [],
	elements: ['html5'],
}).getConfigFor('page.html');

export function parseHtml(html: string): HtmlNode {
	const tree = new Parser(parserSettings).parseHtml(html);
	return withParents(new Document(tree.childNodes.map(convert)));
}

/** Elements below `root` that match a CSS selector, in document order. */
export function selectAll(root: HtmlNode, selector: string): HtmlPart[] {
	return select<AnyNode, Element>(selector, root);
}

/** The one element that matches. Throws when there is none or a second one. */
export function selectOne(root: HtmlNode, selector: string): HtmlPart {
	const [only, ...others] = selectAll(root, selector);
	if (only === undefined || others.length > 0) {
		const count = only === undefined ? 0 : others.length + 1;
		throw new Error(`${count} elements match "${selector}", and one was expected.`);
	}
	return only;
}

/** An attribute; undefined where the element does not have it. */
export function attributeOf(element: HtmlPart, name: string): string | undefined {
	return element.attribs[name];
}

/** The text of a node with single spaces, as assistive technology reads it: without scripts, styles and hidden parts. */
export function textOf(node: HtmlNode): string {
	return visibleText(node).replace(/\s+/gu, ' ').trim();
}

/** The text between the tags of an element, as it stands in the file: a script or a style. */
export function contentOf(element: HtmlPart): string {
	return element.children.map((child) => ('data' in child ? child.data : '')).join('');
}

/** Elements that start a line of their own: their text does not run into their neighbour's. */
const BLOCKS = /^(?:h[1-6]|p|div|dt|dd|li|td|th|tr|caption|section|summary)$/;

function visibleText(node: AnyNode): string {
	if (node instanceof Text) return node.data;
	if (!('children' in node)) return '';
	const text = () => node.children.map(visibleText).join('');
	if (!isTag(node)) return text();
	if (/^(?:script|style)$/.test(node.name) || 'hidden' in node.attribs) return '';
	return BLOCKS.test(node.name) ? ` ${text()} ` : text();
}

function convert(node: DOMNode): ChildNode {
	if (!isElement(node)) return new Text(decode(node.textContent));
	const attributes = node.attributes.map(({ key, value }) => [key, decode(String(value ?? ''))]);
	const isRaw = /^(?:script|style)$/.test(node.tagName);
	const children = isRaw ? [new Text(node.textContent)] : node.childNodes.map(convert);
	return withParents(new Element(node.tagName, Object.fromEntries(attributes), children));
}

function withParents<Parent extends Document | Element>(parent: Parent): Parent {
	for (const child of parent.children) child.parent = parent;
	return parent;
}

function isElement(node: DOMNode): node is HtmlElement {
	return 'tagName' in node;
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
};

/** Replaces character references. Throws on a name that our pages do not use, rather than misread it. */
function decode(text: string): string {
	return text.replace(/&(#x[\da-f]+|#\d+|\w+);/giu, (reference, name: string) => {
		if (name.startsWith('#')) {
			const isHex = /^#x/iu.test(name);
			return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
		}
		const character = NAMED_CHARACTERS[name];
		if (character === undefined) throw new Error(`Unknown character reference ${reference}`);
		return character;
	});
}
