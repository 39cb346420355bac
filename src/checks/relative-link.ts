import { linkTarget } from '../domain/link-target.ts';
import { parseInternal } from './known-pages.ts';
import type { Rule } from './rule.ts';

export const relativeLink: Rule = {
	name: 'relative-link',
	why: 'A relative link breaks as soon as its text is shown at another address: in a feed, on a hub page, in the Markdown copy.',
	check(site, report) {
		for (const { url, at } of site.documents.flatMap(({ prose }) => prose.links)) {
			if (parseInternal(url) !== undefined || linkTarget(url).kind !== 'page') continue;
			report(at, `The link "${url}" is relative.`, {
				remedy: 'Write the whole address from the first "/", like "/answers/iso-42001-ai-policy/".',
			});
		}
	},
};
