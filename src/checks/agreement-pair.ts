import { isRateable } from '../domain/agreement.ts';
import { findControl } from '../domain/citation-target.ts';
import { closest } from '../domain/closest.ts';
import type { Rule } from './rule.ts';

export const agreementPair: Rule = {
	name: 'agreement-pair',
	why: 'A sample with a pair that does not exist, or stands there twice, measures something else than our rows.',
	check(site, report, { unreadEditions }) {
		const sample = site.agreement?.sample;
		if (sample === undefined) return;
		const rateable = new Map(site.crosswalks.filter(isRateable).map((set) => [set.id, set]));
		const seen = new Set<string>();
		for (const [index, pair] of sample.pairs.entries()) {
			const place = (field: string) => sample.locate(['pairs', index, field]);
			const names = [pair.id, `${pair.set} ${pair.from} ${pair.to}`];
			if (names.some((name) => seen.has(name)))
				report(place('id'), `The pair "${pair.id}" stands in the sample twice.`);
			for (const name of names) seen.add(name);
			const crosswalk = rateable.get(pair.set);
			if (crosswalk === undefined) {
				const remedy = `Sets that can be rated: ${[...rateable.keys()].join(', ')}.`;
				report(place('set'), `"${pair.set}" is no set of ours that can be rated.`, { remedy });
				continue;
			}
			for (const side of ['from', 'to'] as const) {
				const edition = site.editions.get(crosswalk[side]);
				if (edition === undefined || unreadEditions.has(edition.key)) continue;
				if (findControl(edition, pair[side]) !== undefined) continue;
				const near = closest(pair[side], [...edition.controls.keys()]);
				report(place(side), `${edition.shortTitle} has no "${pair[side]}".`, {
					remedy: `${near === undefined ? '' : `Closest: "${near}". `}The sample is drawn by \`npm run sample\`.`,
				});
			}
		}
	},
};
