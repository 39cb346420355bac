import { closest } from '../domain/closest.ts';
import { answerDocuments, topicDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const unknownTopic: Rule = {
	name: 'unknown-topic',
	why: 'An answer without a topic has no place in the breadcrumb and on no hub page.',
	check(site, report) {
		const topics = topicDocuments(site).map(({ slug }) => slug);
		for (const { fields, locate } of answerDocuments(site)) {
			const topic = fields?.topic;
			if (topic === undefined || topics.includes(topic)) continue;
			const near = closest(topic, topics);
			report(locate(['topic']), `There is no topic "${topic}".`, {
				remedy: `${near === undefined ? '' : `Did you mean "${near}"? `}Topics are the files in content/topics/.`,
			});
		}
	},
};
