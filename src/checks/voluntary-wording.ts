import type { Framework } from '../domain/catalogue.ts';
import { isNegated, sentencesOf } from '../domain/sentences.ts';
import type { Rule } from './rule.ts';
import { statementsOf, withoutQuotations } from './statements.ts';

const OBLIGING = '(?:requires?|mandates?|obliges?|demands?|prescribes?|compels?)';
const MENTIONED = new RegExp(`\\b${OBLIGING}\\b`, 'i');
const WORDS_BETWEEN = 4; // "the NIST AI RMF Measure function always requires"
const WITHOUT_FORCE = new Set<Framework['force']>(['guidance', 'voluntary', 'awareness']);

export const voluntaryWording: Rule = {
	name: 'voluntary-wording',
	why: 'Who reads that a voluntary framework requires something spends money on a duty that does not exist.',
	check(site, report) {
		const frameworks = site.frameworks.filter(({ force }) => WITHOUT_FORCE.has(force));
		const patterns = frameworks.map((framework) => ({
			framework,
			pattern: obliging([framework.title, framework.shortTitle, framework.citeAs ?? '']),
		}));
		for (const { text, at } of statementsOf(site)) {
			if (!MENTIONED.test(text)) continue;
			for (const sentence of sentencesOf(withoutQuotations(text)).filter(
				(one) => !isNegated(one),
			)) {
				const found = patterns.find(({ pattern }) => pattern.test(sentence));
				if (found === undefined) continue;
				const verb = MENTIONED.exec(sentence)?.[0] ?? '';
				report(
					at,
					`${found.framework.shortTitle} is ${kindOf(found.framework)} and "${verb}" nothing.`,
					{
						remedy: 'Write what it asks for, suggests, lists or describes.',
					},
				);
			}
		}
	},
};

function obliging(names: readonly string[]): RegExp {
	const name = names
		.filter((one) => one !== '')
		.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
	return new RegExp(
		`\\b(?:${name})(?:[\\s:]+[\\w.'’-]+){0,${WORDS_BETWEEN}}?\\s+${OBLIGING}\\b`,
		'i',
	);
}

function kindOf({ force }: Framework): string {
	return force === 'awareness' ? 'a list of risks' : 'voluntary';
}
