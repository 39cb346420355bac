import type { Rule } from './rule.ts';

export const mappingRationale: Rule = {
	name: 'mapping-rationale',
	why: 'A mapping of ours without its reason cannot be disputed, so it cannot be trusted.',
	check(site, report, { hasFault }) {
		for (const crosswalk of site.crosswalks) {
			if (crosswalk.owner !== 'us' || hasFault(crosswalk.locate(['owner']))) continue;
			for (const { rationale, at } of crosswalk.mappings) {
				if (rationale !== undefined) continue;
				report(at, 'This row of ours gives no reason.', {
					remedy: 'Add a "rationale" of one or two sentences that someone could disagree with.',
				});
			}
		}
	},
};
