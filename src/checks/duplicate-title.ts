import { topicDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';
import { wording } from './wording.ts';

export const duplicateTitle: Rule = {
	name: 'duplicate-title',
	why: 'Two hub pages with the same title cannot be told apart in search results and breadcrumbs.',
	check(site, report) {
		const first = new Map<string, string>();
		for (const { fields, file, locate } of topicDocuments(site)) {
			const label = fields?.label;
			if (label === undefined) continue;
			const other = first.get(wording(label));
			if (other === undefined) first.set(wording(label), file);
			else
				report(locate(['label']), `${other} has the same label.`, {
					remedy: 'Rename one of the two.',
				});
		}
	},
};
