import { closest } from '../domain/closest.ts';
import { answerDocuments, topicDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const topicAnswers: Rule = {
	name: 'topic-answers',
	why: 'The reading order of a topic can only name answers of that topic, each once.',
	check(site, report) {
		const documents = new Map(answerDocuments(site).map((document) => [document.slug, document]));
		for (const topic of topicDocuments(site)) {
			const named = topic.fields?.answers ?? [];
			for (const [index, slug] of named.entries()) {
				const at = topic.locate(['answers', index]);
				const answer = documents.get(slug);
				const itsTopic = answer?.fields?.topic ?? answer?.folder;
				if (answer === undefined) {
					const near = closest(slug, documents.keys());
					report(at, `There is no answer "${slug}".`, {
						remedy: `${near === undefined ? '' : `Did you mean "${near}"? `}Answers are the files in content/answers/${topic.slug}/.`,
					});
				} else if (itsTopic !== topic.slug && answer.folder !== topic.slug) {
					report(at, `The answer "${slug}" belongs to the topic "${itsTopic}".`, {
						remedy: 'Remove it here.',
					});
				} else if (named.indexOf(slug) !== index) {
					report(at, `The answer "${slug}" is listed twice.`, { remedy: 'Remove one of the two.' });
				}
			}
		}
	},
};
