import { BLOCKS } from '../domain/blocks.ts';
import { closest } from '../domain/closest.ts';
import type { Rule } from './rule.ts';

export const blockAttribute: Rule = {
	name: 'block-attribute',
	why: 'A block without what it needs shows nothing, and an attribute that it does not know is ignored.',
	check(site, report) {
		for (const { name, attributes, at } of site.documents.flatMap(({ prose }) => prose.blocks)) {
			const shape = BLOCKS.get(name);
			if (shape === undefined) continue;
			const known = [...shape.required, ...shape.optional];
			for (const attribute of shape.required) {
				if ((attributes[attribute] ?? '').trim() !== '') continue;
				report(at, `<${name}> needs ${attribute}="…".`, {
					remedy: 'The blocks are explained in CONTRIBUTING.md.',
				});
			}
			for (const [attribute, value] of Object.entries(attributes)) {
				if (shape.optional.includes(attribute) && value.trim() === '') {
					report(at, `<${name}> has an empty "${attribute}".`, {
						remedy: `Write ${attribute}="…", or leave it out.`,
					});
				}
				if (known.includes(attribute)) continue;
				const near = closest(attribute, known);
				const list = known.length === 0 ? 'It has no attributes.' : `It has ${known.join(', ')}.`;
				report(at, `<${name}> has no attribute "${attribute}".`, {
					remedy: near === undefined ? list : `Did you mean "${near}"?`,
				});
			}
		}
	},
};
