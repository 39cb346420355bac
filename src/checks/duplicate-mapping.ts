import { repeatedRows } from './row-pairs.ts';
import type { Rule } from './rule.ts';

export const duplicateMapping: Rule = {
	name: 'duplicate-mapping',
	why: 'Each row is stored once and shown from both sides; a second copy is counted twice and drifts apart.',
	check(site, report) {
		for (const { row, earlier, isEqual } of repeatedRows(site)) {
			if (!isEqual) continue;
			report(row.at, `${earlier.at.file}, line ${earlier.at.line}, already has this mapping.`, {
				remedy: 'Remove one of the two; the inverse is computed.',
			});
		}
	},
};
