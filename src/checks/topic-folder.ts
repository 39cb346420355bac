import { answerDocuments, topicDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const topicFolder: Rule = {
	name: 'topic-folder',
	why: 'Whoever looks for an answer looks in the folder of its topic.',
	check(site, report) {
		const topics = new Set(topicDocuments(site).map(({ slug }) => slug));
		for (const { fields, folder, locate } of answerDocuments(site)) {
			const topic = fields?.topic;
			if (topic === undefined || topic === folder || !topics.has(topic)) continue;
			report(
				locate(['topic']),
				`This answer says topic "${topic}" and lies in the folder "${folder}".`,
				{
					remedy: `Move the file to content/answers/${topic}/, or name the folder's topic here.`,
				},
			);
		}
	},
};
