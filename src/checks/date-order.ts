import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const dateOrder: Rule = {
	name: 'date-order',
	why: 'A page that was updated or checked before it was published has a wrong date, and readers rely on it.',
	check(site, report) {
		for (const { fields, locate } of answerDocuments(site)) {
			const published = fields?.published;
			if (published === undefined) continue;
			for (const name of ['updated', 'checked'] as const) {
				const day = fields?.[name];
				if (day === undefined || day >= published) continue;
				report(locate([name]), `"${name}" (${day}) is before "published" (${published}).`, {
					remedy: 'Correct the one that is wrong.',
				});
			}
		}
	},
};
