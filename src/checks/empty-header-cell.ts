import type { Rule } from './rule.ts';

export const emptyHeaderCell: Rule = {
	name: 'empty-header-cell',
	why: 'Who hears a table cell by cell is told what a column is by its head, and here by silence.',
	check(site, report) {
		for (const { headers, at } of site.documents.flatMap(({ prose }) => prose.tables)) {
			const empty = headers.findIndex((header) => header.trim() === '');
			if (empty === -1) continue;
			report(at, `Column ${empty + 1} of this table has no head.`, {
				remedy: 'Say what the column holds, be it "Aspect" or "Field".',
			});
		}
	},
};
