import type { Rule } from './rule.ts';

export const readinessBands: Rule = {
	name: 'readiness-bands',
	why: 'A score that falls into no band, or into two, cannot be put into words.',
	check(site, report) {
		for (const { bands, locate } of site.questionnaires) {
			for (const [index, { from }] of bands.entries()) {
				const before = bands[index - 1]?.from;
				const at = locate(['bands', index, 'from']);
				if (before === undefined && from !== 0) {
					report(at, `The first band starts at ${from}.`, { remedy: 'Start it at 0.' });
				} else if (before !== undefined && from <= before) {
					report(at, `This band starts at ${from}, and the one before it at ${before}.`, {
						remedy: 'Put the bands in rising order.',
					});
				}
			}
		}
	},
};
