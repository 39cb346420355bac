import { UNREAD } from '../data/stand-ins.ts';
import { closest } from '../domain/closest.ts';
import type { Rule } from './rule.ts';

export const readinessDomain: Rule = {
	name: 'readiness-domain',
	why: 'A question outside every domain is not asked, and a domain without questions has no score.',
	check(site, report) {
		for (const { domains, questions, locate: locateHead } of site.questionnaires) {
			if (domains.some(({ about }) => about === UNREAD)) continue;
			const ids = domains.map(({ id }) => id);
			for (const { domain, locate } of questions) {
				if (ids.includes(domain)) continue;
				const near = closest(domain, ids);
				report(locate(['domain']), `There is no domain "${domain}".`, {
					remedy: near === undefined ? `Use one of ${ids.join(', ')}.` : `Did you mean "${near}"?`,
				});
			}
			for (const [index, id] of ids.entries()) {
				if (questions.some(({ domain }) => domain === id)) continue;
				report(locateHead(['domains', index, 'id']), `The domain "${id}" has no question.`, {
					remedy: 'Remove it, or ask something.',
				});
			}
		}
	},
};
