import type { Rule } from './rule.ts';

export const readinessFrameworks: Rule = {
	name: 'readiness-frameworks',
	why: 'A question that one framework alone asks is an audit of that framework, not a view across them.',
	check(site, report, { unreadEditions }) {
		const questions = site.questionnaires.flatMap((questionnaire) => questionnaire.questions);
		for (const { id, controls, evidences, locate } of questions) {
			if (unreadEditions.size > 0 || evidences.length < controls.length) continue;
			const frameworks = new Set(evidences.map(({ edition }) => edition.framework));
			if (frameworks.size > 1) continue;
			report(
				locate(['controls']),
				`The controls of "${id}" are all of "${[...frameworks].join()}".`,
				{
					remedy: 'Add a control of another framework that its answer is evidence for.',
				},
			);
		}
	},
};
