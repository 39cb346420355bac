import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';
import { wording } from './wording.ts';

export const duplicateQuestion: Rule = {
	name: 'duplicate-question',
	why: 'Two pages for one question compete in search and drift apart.',
	check(site, report) {
		const first = new Map<string, string>();
		for (const document of answerDocuments(site)) {
			const question = document.fields?.question;
			if (question === undefined) continue;
			const other = first.get(wording(question));
			if (other === undefined) {
				first.set(wording(question), document.file);
			} else {
				report(document.locate(['question']), `${other} answers the same question.`, {
					remedy: 'Merge the two, and put the slug that goes under "redirectFrom" of the other.',
				});
			}
		}
	},
};
