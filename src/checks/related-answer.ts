import { closest } from '../domain/closest.ts';
import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const relatedAnswer: Rule = {
	name: 'related-answer',
	why: 'A related question that does not exist, or is the page itself, cannot be read next.',
	check(site, report) {
		const slugs = answerDocuments(site).map(({ slug }) => slug);
		for (const { fields, slug: own, locate } of answerDocuments(site)) {
			const related = fields?.related ?? [];
			for (const [index, slug] of related.entries()) {
				const at = locate(['related', index]);
				if (slug === own) {
					report(at, `The answer "${slug}" is related to itself.`, { remedy: 'Remove it.' });
				} else if (related.indexOf(slug) !== index) {
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
