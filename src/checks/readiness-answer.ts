import { closest } from '../domain/closest.ts';
import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const readinessAnswer: Rule = {
	name: 'readiness-answer',
	why: 'A reader who is told what to fix follows the link that explains it.',
	check(site, report) {
		const slugs = answerDocuments(site).map(({ slug }) => slug);
		const questions = site.questionnaires.flatMap((questionnaire) => questionnaire.questions);
		for (const { answers, locate } of questions) {
			for (const [index, slug] of answers.entries()) {
				const at = locate(['answers', index]);
				if (answers.indexOf(slug) !== index) {
					report(at, `The answer "${slug}" is listed twice.`, { remedy: 'Remove one of the two.' });
				} else if (!slugs.includes(slug)) {
					const near = closest(slug, slugs);
					report(at, `There is no answer "${slug}".`, {
						remedy: `${near === undefined ? '' : `Did you mean "${near}"? `}Answers are the files in content/answers/.`,
					});
				}
			}
		}
	},
};
