import type { Rule } from './rule.ts';

/** Marks what a new answer leaves to its writer. */
export const FILL_IN = 'FILL IN';

export const fillIn: Rule = {
	name: 'fill-in',
	why: 'A note from the template is not an answer.',
	check(site, report) {
		for (const { text, locate } of site.documents.flatMap(({ prose }) => prose.texts)) {
			const start = text.indexOf(FILL_IN);
			if (start === -1) continue;
			report(locate(start), 'Here the template asks for a text of yours.', {
				remedy: 'Write the text in place of this line, or remove the section.',
			});
		}
	},
};
