import type { Rule } from './rule.ts';

export const headingOrder: Rule = {
	name: 'heading-order',
	why: 'Screen-reader users move by headings, and a skipped level sounds like a missing part.',
	check(site, report) {
		for (const { prose } of site.documents) {
			let above = 1;
			for (const { depth, text, at } of prose.headings) {
				if (depth === 1) {
					report(at, `"${text}" is a heading of level 1, and the page's title is the only one.`, {
						remedy: 'Start it with "##".',
					});
				} else if (depth > above + 1) {
					report(at, `"${text}" has level ${depth} below a heading of level ${above}.`, {
						remedy: `Start it with "${'#'.repeat(above + 1)}".`,
					});
				}
				above = Math.max(depth, 1);
			}
		}
	},
};
