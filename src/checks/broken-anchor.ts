import { closest } from '../domain/closest.ts';
import { anchorsOf, documentAddress, parseInternal } from './known-pages.ts';
import type { Rule } from './rule.ts';

export const brokenAnchor: Rule = {
	name: 'broken-anchor',
	why: 'A link to a section that does not exist drops the reader at the top of a page to search for it.',
	check(site, report) {
		const pages = new Map(site.documents.map((document) => [documentAddress(document), document]));
		for (const document of site.documents) {
			for (const { url, at } of document.prose.links) {
				const { path, anchor } = parseInternal(url) ?? {};
				const page = path === '' ? document : pages.get(path ?? '');
				if (anchor === undefined || page === undefined) continue;
				const anchors = anchorsOf(page);
				if (anchors.includes(anchor)) continue;
				const near = closest(anchor, anchors);
				report(at, `${page === document ? 'This page' : page.file} has no section "#${anchor}".`, {
					remedy: `${near === undefined ? '' : `Did you mean "#${near}"? `}Sections are named after the headings.`,
				});
			}
		}
	},
};
