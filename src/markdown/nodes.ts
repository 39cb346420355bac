import type { Element, ElementContent, Text } from 'hast';

export function textNode(value: string): Text {
	return { type: 'text', value };
}

export function span(className: string, children: ElementContent[]): Element {
	return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}

/** The text of a node and of everything in it. */
export function textOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
