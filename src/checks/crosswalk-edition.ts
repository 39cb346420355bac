import { closest } from '../domain/closest.ts';
import type { Rule } from './rule.ts';

export const crosswalkEdition: Rule = {
	name: 'crosswalk-edition',
	why: 'A mapping set joins two editions that we have catalogues of, or its rows cannot be checked.',
	check(site, report, { hasFault, unreadEditions }) {
		for (const crosswalk of site.crosswalks) {
			for (const side of ['from', 'to'] as const) {
				const key = crosswalk[side];
				const at = crosswalk.locate([side]);
				if (site.editions.has(key) || unreadEditions.has(key) || hasFault(at)) continue;
				const near = closest(key, site.editions.keys());
				report(at, `There is no edition "${key}".`, {
					remedy: `${near === undefined ? '' : `Did you mean "${near}"? `}Editions are the files in data/frameworks/.`,
				});
			}
		}
	},
};
