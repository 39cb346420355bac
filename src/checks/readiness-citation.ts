import { resolveReference } from '../domain/questionnaire.ts';
import type { Rule } from './rule.ts';

export const readinessCitation: Rule = {
	name: 'readiness-citation',
	why: 'A question that claims to be evidence for a control that does not exist gives a false report.',
	check(site, report, { unreadEditions }) {
		const questions = site.questionnaires.flatMap((questionnaire) => questionnaire.questions);
		for (const question of questions) {
			for (const field of ['controls', 'reduces'] as const) {
				for (const [index, reference] of question[field].entries()) {
					const resolved = resolveReference(reference, site.frameworks);
					for (const { message, remedy, key } of resolved.ok ? [] : resolved.problems) {
						if (key !== undefined && unreadEditions.has(key)) continue;
						report(question.locate([field, index]), message, { remedy });
					}
				}
			}
		}
	},
};
