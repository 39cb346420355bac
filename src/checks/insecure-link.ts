import { linkTarget } from '../domain/link-target.ts';
import type { Rule } from './rule.ts';

export const insecureLink: Rule = {
	name: 'insecure-link',
	why: 'Whoever follows a link over http can be shown something else on the way.',
	check(site, report) {
		for (const { url, at } of site.documents.flatMap(({ prose }) => prose.links)) {
			if (linkTarget(url).kind !== 'insecure') continue;
			report(at, `The link "${url}" does not use https.`, {
				remedy: 'Write the https address; most sites have one.',
			});
		}
	},
};
