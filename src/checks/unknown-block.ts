import { BLOCKS } from '../domain/blocks.ts';
import { closest } from '../domain/closest.ts';
import type { Rule } from './rule.ts';

export const unknownBlock: Rule = {
	name: 'unknown-block',
	why: 'A block that does not exist stops the build; HTML would escape the design and the other outputs of a page.',
	check(site, report) {
		for (const { name, at } of site.documents.flatMap(({ prose }) => prose.blocks)) {
			if (BLOCKS.has(name)) continue;
			const near = closest(name, BLOCKS.keys());
			const isHtml = /^[a-z]/.test(name);
			report(
				at,
				isHtml
					? `<${name}> is HTML, and pages hold text and blocks only.`
					: `There is no block <${name}>.`,
				{
					remedy: `${near === undefined || isHtml ? '' : `Did you mean <${near}>? `}The blocks are ${[...BLOCKS.keys()].join(', ')}.`,
				},
			);
		}
	},
};
