import type { Rule } from './rule.ts';

export const crosswalkName: Rule = {
	name: 'crosswalk-name',
	why: 'A mapping set is found, linked and paired with its inverse by the name of its file.',
	check(site, report) {
		for (const { id, from, to, at } of site.crosswalks) {
			if (!site.editions.has(from) || !site.editions.has(to)) continue;
			const prefix = `${from}--${to}.`;
			if (id.startsWith(prefix) && /^[a-z0-9-]+$/.test(id.slice(prefix.length))) continue;
			report(at, `The file is named "${id}", and its rows go from "${from}" to "${to}".`, {
				remedy: `Name it ${prefix}<source>.yaml, with a short name of the source in lower case.`,
			});
		}
	},
};
