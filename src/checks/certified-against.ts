import { isNegated, sentencesOf } from '../domain/sentences.ts';
import type { Rule } from './rule.ts';
import { statementsOf, withoutQuotations } from './statements.ts';

const CERTIFIED = String.raw`(?:certif(?:y|ied|ication|iable|icate)|accredited)`;
const MENTIONED = new RegExp(CERTIFIED, 'i');

export const certifiedAgainst: Rule = {
	name: 'certified-against',
	why: 'Nobody can be certified against a framework that sets no requirements, and a buyer who believes it pays for nothing.',
	check(site, report) {
		const frameworks = site.frameworks
			.filter(({ force }) => force !== 'requirements' && force !== 'law')
			.map((framework) => ({
				framework,
				patterns: [framework.shortTitle, framework.title].map(patternOf),
			}));
		for (const { text, at } of statementsOf(site)) {
			if (!MENTIONED.test(text)) continue;
			for (const sentence of sentencesOf(withoutQuotations(text))) {
				if (isNegated(sentence)) continue;
				const framework = frameworks.find(({ patterns }) =>
					patterns.some((pattern) => pattern.test(sentence)),
				)?.framework;
				if (framework === undefined) continue;
				report(at, `This reads as if one could be certified against ${framework.shortTitle}.`, {
					remedy: 'Say that nobody can, or name the standard that the certificate is for.',
				});
			}
		}
	},
};

/** "certified against NIST AI RMF", "NIST AI RMF certification", "NIST AI RMF certified". */
function patternOf(name: string): RegExp {
	const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const joined = String.raw`(?:\s+(?:against|to|for|under|with|in|by|on|of|the|an?)){1,2}\s+`;
	return new RegExp(
		String.raw`\b${CERTIFIED}${joined}${literal}|\b${literal}[\s-]+${CERTIFIED}`,
		'i',
	);
}
