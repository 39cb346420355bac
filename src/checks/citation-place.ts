import type { Rule } from './rule.ts';

export const citationPlace: Rule = {
	name: 'citation-place',
	why: 'A citation is a link: in a heading it lands in the table of contents, and inside another link it cannot be followed.',
	check(site, report) {
		for (const { within, raw, at } of site.documents.flatMap(({ prose }) => prose.citations)) {
			if (within === 'body') continue;
			report(at, `The citation ${raw} stands in a ${within}.`, {
				remedy: `Move it into a sentence of the text${within === 'heading' ? ' below' : ''}.`,
			});
		}
	},
};
