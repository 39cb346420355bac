import type { Element, Properties } from 'hast';

/** Makes the tables of one page fit a strict content policy and narrow screens. */
export class TableWriter {
	private heading = 'Introduction';
	private tables = 0;

	/** Tells which heading the next tables stand below. */
	enterSection(heading: string): void {
		this.heading = heading;
		this.tables = 0;
	}

	/** A table in a region that scrolls and is named after its heading. */
	region(table: Element): Element {
		this.tables += 1;
		const label =
			this.tables === 1 ? `Table: ${this.heading}` : `Table ${this.tables}: ${this.heading}`;
		return {
			type: 'element',
			tagName: 'div',
			properties: { className: ['table-scroll'], role: 'region', ariaLabel: label },
			children: [table],
		};
	}
}

/** Attributes of a cell: alignment as a class instead of an inline style, and header cells say that they head a column. */
export function cellProperties({ tagName, properties }: Element): Properties {
	const { style, ...rest } = properties;
	const alignment =
		typeof style === 'string' ? /text-align:\s*(left|center|right)/.exec(style)?.[1] : undefined;
	return {
		...rest,
		...(alignment === undefined ? {} : { className: [`align-${alignment}`] }),
		...(tagName === 'th' ? { scope: 'col' } : {}),
	};
}
