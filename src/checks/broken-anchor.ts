import { closest } from '../domain/closest.ts';
import { anchorsOf, documentAddress, parseInternal } from './known-pages.ts';
import type { Rule } from './rule.ts';

export const brokenAnchor: Rule = {
	name: 'broken-anchor',
	why: 'A link to a section that does not exist drops the reader at the top of a page to search for it.',
	check(site, report) {
		const pages = Map.groupBy(site.documents, documentAddress);
		for (const document of site.documents) {
			for (const { url, at } of document.prose.links) {
				const { path, anchor } = parseInternal(url) ?? {};
				const parts = pages.get(path === '' ? documentAddress(document) : (path ?? ''));
				if (anchor === undefined || parts === undefined) continue;
				const anchors = parts.flatMap(anchorsOf);
				if (anchors.includes(anchor)) continue;
				const near = closest(anchor, anchors);
				report(
					at,
					`${parts.includes(document) ? 'This page' : (parts[0]?.file ?? path)} has no section "#${anchor}".`,
					{
						remedy: `${near === undefined ? '' : `Did you mean "#${near}"? `}Sections are named after the headings.`,
					},
				);
			}
		}
	},
};
