import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

const FRESH_DAYS = 365; // editions, laws and prices of this field change within a year
const DAY = 86_400_000; // milliseconds

export const staleAnswer: Rule = {
	name: 'stale-answer',
	why: 'A page whose facts nobody has looked up for a year is trusted more than it deserves.',
	check(site, report, { today, judgesAge }) {
		if (today === undefined || !judgesAge) return;
		for (const { fields, locate } of answerDocuments(site)) {
			const age = (Date.parse(today) - Date.parse(fields?.checked ?? today)) / DAY;
			if (age <= FRESH_DAYS) continue;
			report(locate(['checked']), `The facts of this page were last checked ${age} days ago.`, {
				remedy: 'Look each one up again, mend what changed, and write the day.',
			});
		}
	},
};
