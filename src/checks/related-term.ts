import { closest } from '../domain/closest.ts';
import { termDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const relatedTerm: Rule = {
	name: 'related-term',
	why: 'A related term that does not exist, or is the page itself, cannot be looked up.',
	check(site, report) {
		const slugs = termDocuments(site).map(({ slug }) => slug);
		for (const { fields, slug: own, locate } of termDocuments(site)) {
			const related = fields?.related ?? [];
			for (const [index, slug] of related.entries()) {
				const at = locate(['related', index]);
				if (slug === own) {
					report(at, `The term "${slug}" is related to itself.`, { remedy: 'Remove it.' });
				} else if (related.indexOf(slug) !== index) {
					report(at, `The term "${slug}" is listed twice.`, { remedy: 'Remove one of the two.' });
				} else if (!slugs.includes(slug)) {
					const near = closest(slug, slugs);
					report(at, `There is no term "${slug}".`, {
						remedy: `${near === undefined ? '' : `Did you mean "${near}"? `}Terms are the files in content/glossary/.`,
					});
				}
			}
		}
	},
};
