import { repeatedRows } from './row-pairs.ts';
import type { Rule } from './rule.ts';

export const contradictoryMapping: Rule = {
	name: 'contradictory-mapping',
	why: 'Two rows of one source that relate the same controls differently cannot both be right.',
	check(site, report) {
		for (const { row, earlier, isEqual } of repeatedRows(site)) {
			if (isEqual) continue;
			report(
				row.at,
				`${earlier.at.file}, line ${earlier.at.line}, relates the same two controls differently.`,
				{
					remedy: 'Keep the one that the source supports.',
				},
			);
		}
	},
};
