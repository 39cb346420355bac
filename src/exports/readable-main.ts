import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';

/** Parts that serve the use of a page and say nothing on its subject. */
const LEFT_OUT = new Set(['nav', 'script', 'style', 'template', 'noscript', 'form', 'button']);
const LEFT_OUT_CLASSES = new Set(['page-actions', 'needs-script']);

/** Attributes that Markdown has a place for. */
const KEPT = ['href', 'src', 'alt', 'colSpan', 'rowSpan', 'start'] as const;

/** Elements that start a line of their own; in a cell of a Markdown table there is only one line. */
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary']);

/** What a page says: its heading, and the text of its `main` in plain elements with whole addresses. */
export function readableMain(document: Nodes, url: string): { title: string; main: Root } {
	const main = findElement(document, 'main');
	if (main === undefined) throw new Error(`${url} has no main.`);
	const children = main.children.flatMap((child) => simplify(child, url));
	const heading = children.map((child) => findElement(child, 'h1')).find(Boolean);
	if (heading === undefined) throw new Error(`${url} has no heading.`);
	return { title: textOf(heading).replace(/\s+/g, ' ').trim(), main: { type: 'root', children } };
}

/** The first element of a name, in document order. */
function findElement(node: Nodes, name: string): Element | undefined {
	if (node.type === 'element' && node.tagName === name) return node;
	if (!('children' in node)) return undefined;
	for (const child of node.children) {
		const found = findElement(child, name);
		if (found !== undefined) return found;
	}
	return undefined;
}

function simplify(node: RootContent, url: string): ElementContent[] {
	if (node.type === 'text') return [node];
	if (node.type !== 'element' || isLeftOut(node)) return [];
	const children = node.children.flatMap((child) => simplify(child, url));
	switch (node.tagName) {
		case 'span':
		case 'time':
			return children;
		case 'dl':
			return [{ ...plain('ul', definitions(children)) }];
		case 'table':
			return withCaptionAbove(children);
		case 'td':
		case 'th':
			return [{ ...node, properties: keptProperties(node, url), children: inOneLine(children) }];
		case 'summary':
			return [plain('p', [plain('strong', children)])];
		default:
			return [{ ...node, properties: keptProperties(node, url), children }];
	}
}

function isLeftOut({ tagName, properties }: Element): boolean {
	if (LEFT_OUT.has(tagName) || properties['hidden'] !== undefined) return true;
	const classes = properties['className'];
	return Array.isArray(classes) && classes.some((name) => LEFT_OUT_CLASSES.has(String(name)));
}

function keptProperties({ properties }: Element, url: string): Element['properties'] {
	return Object.fromEntries(
		KEPT.flatMap((name) => {
			const value = properties[name];
			if (value === undefined) return [];
			const isAddress = name === 'href' || name === 'src';
			return [[name, isAddress ? new URL(String(value), url).href : value]];
		}),
	);
}

function plain(tagName: string, children: ElementContent[]): Element {
	return { type: 'element', tagName, properties: {}, children };
}

const text = (value: string): ElementContent => ({ type: 'text', value });

/** A list of names and what they mean as a list of items, each with its name in bold. */
function definitions(children: readonly ElementContent[]): ElementContent[] {
	const rows = children.flatMap((child) =>
		child.type === 'element' && child.tagName === 'div' ? child.children : [child],
	);
	const items: Element[] = [];
	for (const row of rows) {
		if (row.type !== 'element') continue;
		const item = items.at(-1);
		if (row.tagName === 'dt' || item === undefined) {
			items.push(plain('li', [plain('strong', [...row.children, text(':')]), text(' ')]));
		} else {
			item.children.push(...row.children, text(' '));
		}
	}
	return items;
}

/** Markdown tables have no captions, so the caption becomes a line above its table. */
function withCaptionAbove(children: readonly ElementContent[]): ElementContent[] {
	const isCaption = (child: ElementContent) =>
		child.type === 'element' && child.tagName === 'caption';
	const captions = children.filter(isCaption).filter((child) => child.type === 'element');
	return [
		...captions.map((caption) => plain('p', [plain('em', caption.children)])),
		plain(
			'table',
			children.filter((child) => !isCaption(child)),
		),
	];
}

/** Blocks one after another in the one line that a cell has, parted by semicolons. */
function inOneLine(children: readonly ElementContent[]): ElementContent[] {
	const line: ElementContent[] = [];
	for (const child of children) {
		if (child.type !== 'element' || !BLOCKS.has(child.tagName)) {
			line.push(child);
			continue;
		}
		const inner = inOneLine(child.children);
		if (inner.length === 0) continue;
		const isFirst = line.every((part) => textOf(part).trim() === '');
		line.push(...(isFirst ? [] : [text(/[.;:!?]\s*$/.test(endOf(line)) ? ' ' : '; ')]), ...inner);
	}
	return line;
}

function endOf(line: readonly ElementContent[]): string {
	return line.map(textOf).join('').trimEnd();
}

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
