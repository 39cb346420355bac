import { linkTarget } from '../domain/link-target.ts';
import type { Rule } from './rule.ts';

export const unsafeLink: Rule = {
	name: 'unsafe-link',
	why: "A link can run code in the reader's browser, or lead elsewhere than it seems to.",
	check(site, report) {
		for (const { url, at } of site.documents.flatMap(({ prose }) => prose.links)) {
			const target = linkTarget(url);
			if (target.kind !== 'unsafe') continue;
			report(at, `The address "${url}" is not safe. ${target.why}`, {
				remedy:
					'Write a full address that starts with https://, or one of this site that starts with "/".',
			});
		}
	},
};
