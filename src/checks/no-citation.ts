import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const noCitation: Rule = {
	name: 'no-citation',
	why: 'An answer that cites nothing asks to be believed.',
	check(site, report) {
		for (const { prose, locate } of answerDocuments(site)) {
			if (prose.citations.length > 0) continue;
			report(locate(['question']), 'This answer cites nothing.', {
				remedy: 'Put a citation behind each claim, like [@iso-42001 A.6.2.4].',
			});
		}
	},
};
