import { answerDocuments, topicDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const emptyTopic: Rule = {
	name: 'empty-topic',
	why: 'A hub page that leads nowhere wastes the visit.',
	check(site, report) {
		const used = new Set(
			answerDocuments(site).flatMap(({ fields, folder }) => [fields?.topic ?? folder, folder]),
		);
		for (const { slug, locate } of topicDocuments(site)) {
			if (used.has(slug)) continue;
			report(locate([]), `No answer belongs to the topic "${slug}".`, {
				remedy: `Add one in content/answers/${slug}/, or remove the topic until there is one.`,
			});
		}
	},
};
