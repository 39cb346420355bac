import { findBareIds } from '../domain/id-shapes.ts';
import type { Rule } from './rule.ts';
import { statementsOf, type Statement } from './statements.ts';

const NAMES_A_LAW = /\b(?:Act|Regulation|Directive|GDPR|DORA|NIS ?2|law)\b/;

export const articleWithoutAct: Rule = {
	name: 'article-without-act',
	why: 'Every law has an article 15: a question or heading that is quoted alone must say whose it is.',
	check(site, report) {
		for (const statement of statementsOf(site)) {
			const { text, at, within } = statement;
			if (within === 'body' || NAMES_A_LAW.test(text) || pageNamesALaw(statement)) continue;
			const bare = findBareIds(text).find(({ framework }) => framework === 'a law');
			if (bare === undefined) continue;
			report(at, `"${bare.id}" stands here without the name of its act.`, {
				remedy: `Write it like "${bare.id} of the EU AI Act".`,
			});
		}
	},
};

/** A heading stands below the question of its page, which may have named the law. */
function pageNamesALaw({ within, document }: Statement): boolean {
	if (within !== 'heading' || document.kind !== 'answer') return false;
	return NAMES_A_LAW.test(document.fields?.question ?? '');
}
