import type { Element } from 'hast';
import type { HastPluginEntry } from 'satteri';

/**
 * Sätteri plugin: makes Markdown tables fit a strict content policy and narrow screens. Alignment becomes a class instead of an
 * inline style, header cells say that they head a column, and each table scrolls in a region named after its heading.
 */
export const readableTables: HastPluginEntry = () => {
	let heading = 'Introduction';
	let tables = 0;
	return {
		name: 'readable-tables',
		element: [
			{
				filter: ['h2', 'h3', 'h4'],
				visit(node, context) {
					heading = context.textContent(node);
					tables = 0;
				},
			},
			{
				filter: ['th', 'td'],
				visit(node, context) {
					const alignment = alignmentOf(node);
					if (alignment !== undefined) {
						context.setProperty(node, 'style', false); // `null` would leave an empty attribute
						context.setProperty(node, 'className', [`align-${alignment}`]);
					}
					if (node.tagName === 'th') context.setProperty(node, 'scope', 'col');
				},
			},
			{
				filter: ['table'],
				visit(node, context) {
					tables += 1;
					const label = tables === 1 ? `Table: ${heading}` : `Table ${tables}: ${heading}`;
					context.wrapNode(node, {
						type: 'element',
						tagName: 'div',
						properties: { className: ['table-scroll'], role: 'region', ariaLabel: label },
						children: [],
					});
				},
			},
		],
	};
};

function alignmentOf(node: Readonly<Element>): string | undefined {
	const style = node.properties['style'];
	return typeof style === 'string'
		? /text-align:\s*(left|center|right)/.exec(style)?.[1]
		: undefined;
}
