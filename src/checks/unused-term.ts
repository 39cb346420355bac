import { answerDocuments, termDocuments, topicDocuments } from '../domain/site.ts';
import { termFinder } from '../domain/term-names.ts';
import type { Rule } from './rule.ts';

export const unusedTerm: Rule = {
	name: 'unused-term',
	why: 'A term that no page uses explains what nobody has read.',
	check(site, report) {
		if (site.documents.some(({ prose }) => prose.isUnread)) return;
		const documents = termDocuments(site).filter(({ fields }) => fields?.term !== undefined);
		const find = termFinder(
			documents.map(({ slug, fields }) => ({
				slug,
				term: fields?.term ?? '',
				aliases: fields?.aliases ?? [],
			})),
		);
		const pages = [...answerDocuments(site), ...topicDocuments(site)];
		const used = new Set(
			pages
				.flatMap(({ prose }) => prose.texts)
				.flatMap(({ text }) => find(text).map(({ slug }) => slug)),
		);
		for (const { slug, fields, locate } of documents) {
			if (used.has(slug)) continue;
			report(locate(['term']), `No answer and no topic uses "${fields?.term}".`, {
				remedy: 'Add the spelling that they use to "aliases", or remove the term.',
			});
		}
	},
};
