import type { Rule } from './rule.ts';

export const readinessId: Rule = {
	name: 'readiness-id',
	why: 'Shared results name questions and options by id, so an id that means two things gives a wrong report.',
	check(site, report) {
		for (const { context, domains, questions, locate } of site.questionnaires) {
			const lists = [
				{ path: ['context'], items: context },
				...context.map(({ options }, index) => ({
					path: ['context', index, 'options'],
					items: options,
				})),
				{ path: ['domains'], items: domains },
				{ path: ['questions'], items: questions },
			];
			for (const { path, items } of lists) {
				const ids = items.map(({ id }) => id);
				for (const [index, id] of ids.entries()) {
					if (ids.indexOf(id) === index) continue;
					report(locate([...path, index, 'id']), `The id "${id}" stands here twice.`, {
						remedy: 'Give one of the two another id.',
					});
				}
			}
		}
	},
};
