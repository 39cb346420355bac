import { answerAddress } from '../domain/addresses.ts';
import { answerDocuments } from '../domain/site.ts';
import { documentAddress, parseInternal } from './known-pages.ts';
import type { Rule } from './rule.ts';

export const orphanAnswer: Rule = {
	name: 'orphan-answer',
	why: 'A page that no text leads to is found by search alone, and its reader has come from nowhere.',
	check(site, report) {
		if (site.documents.some(({ prose }) => prose.isUnread)) return;
		const linked = new Set(
			site.documents.flatMap((document) => {
				const own = documentAddress(document);
				const paths = document.prose.links.map(({ url }) => parseInternal(url)?.path ?? '');
				return paths.filter((path) => path !== own);
			}),
		);
		for (const { slug, locate } of answerDocuments(site)) {
			if (linked.has(answerAddress(slug))) continue;
			report(locate(['question']), `No other page's text links to "${answerAddress(slug)}".`, {
				remedy: 'Link to it where it is the next question: in its topic or in another answer.',
			});
		}
	},
};
