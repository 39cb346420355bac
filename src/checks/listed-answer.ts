import { closest } from '../domain/closest.ts';
import { answerDocuments, falseClaimDocuments, termDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const listedAnswer: Rule = {
	name: 'listed-answer',
	why: 'A term or a false claim sends its readers on to answers, so these must exist.',
	check(site, report) {
		const slugs = answerDocuments(site).map(({ slug }) => slug);
		for (const { fields, locate } of [...termDocuments(site), ...falseClaimDocuments(site)]) {
			const listed = fields?.answers ?? [];
			for (const [index, slug] of listed.entries()) {
				const at = locate(['answers', index]);
				if (listed.indexOf(slug) !== index) {
					report(at, `The answer "${slug}" is listed twice.`, { remedy: 'Remove one of the two.' });
				} else if (!slugs.includes(slug)) {
					const near = closest(slug, slugs);
					report(at, `There is no answer "${slug}".`, {
						remedy: `${near === undefined ? '' : `Did you mean "${near}"? `}Answers are the files in content/answers/.`,
					});
				}
			}
		}
	},
};
