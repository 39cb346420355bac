import { answerAddress } from '../domain/addresses.ts';
import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const duplicateSlug: Rule = {
	name: 'duplicate-slug',
	why: 'Answers have flat addresses, so one of two files with the same name would not be published.',
	check(site, report) {
		const first = new Map<string, string>();
		for (const { slug, file, locate } of answerDocuments(site)) {
			const other = first.get(slug);
			if (other === undefined) {
				first.set(slug, file);
			} else {
				report(locate([]), `${other} has the same address, ${answerAddress(slug)}.`, {
					remedy: 'Rename one of the two files.',
				});
			}
		}
	},
};
