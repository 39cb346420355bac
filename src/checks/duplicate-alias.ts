import type { Location } from '../domain/finding.ts';
import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';
import { wording } from './wording.ts';

export const duplicateAlias: Rule = {
	name: 'duplicate-alias',
	why: 'A wording that leads to two answers, or repeats the question, helps nobody to find the right one.',
	check(site, report) {
		const documents = answerDocuments(site);
		const questions = new Map(
			documents.map(({ fields, file }) => [wording(fields?.question ?? ''), file]),
		);
		const first = new Map<string, Location>();
		for (const document of documents) {
			for (const [index, alias] of (document.fields?.aliases ?? []).entries()) {
				const at = document.locate(['aliases', index]);
				const asked = questions.get(wording(alias));
				const other = first.get(wording(alias));
				if (asked !== undefined) {
					const whose = asked === document.file ? 'this page' : asked;
					report(at, `This alias is the question of ${whose}.`, { remedy: 'Remove it.' });
				} else if (other !== undefined) {
					report(at, `${other.file}, line ${other.line}, has the same alias.`, {
						remedy: 'Keep it where it fits better.',
					});
				} else {
					first.set(wording(alias), at);
				}
			}
		}
	},
};
