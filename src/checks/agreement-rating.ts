import { answersFor } from '../domain/agreement.ts';
import type { Rule } from './rule.ts';

export const agreementRating: Rule = {
	name: 'agreement-rating',
	why: 'A rating that is missing, given twice or in words that were not offered changes the figure of agreement in silence.',
	check({ agreement, crosswalks }, report) {
		if (agreement === undefined) return;
		const sets = new Map(crosswalks.map((crosswalk) => [crosswalk.id, crosswalk]));
		const pairs = new Map(agreement.sample.pairs.map((pair) => [pair.id, pair]));
		for (const file of agreement.ratings) {
			const rated = new Set<string>();
			for (const [index, { pair: id, relation }] of file.ratings.entries()) {
				const pair = pairs.get(id);
				const at = file.locate(['ratings', index, 'pair']);
				if (pair === undefined) {
					report(at, `The sample has no pair "${id}".`, {
						remedy: 'The pairs are in data/agreement/sample.yaml.',
					});
					continue;
				}
				if (rated.has(id)) report(at, `The pair "${id}" is rated twice.`);
				rated.add(id);
				const crosswalk = sets.get(pair.set);
				const answers = crosswalk === undefined ? [] : answersFor(crosswalk);
				if (answers.length === 0 || answers.includes(relation)) continue;
				report(
					file.locate(['ratings', index, 'relation']),
					`"${relation}" was not offered for "${id}".`,
					{
						remedy: `Its words are ${answers.join(', ')}.`,
					},
				);
			}
			const missing = [...pairs.keys()].filter((id) => !rated.has(id));
			if (missing.length > 0) report(file.at, `Not rated: ${missing.join(', ')}.`);
		}
	},
};
