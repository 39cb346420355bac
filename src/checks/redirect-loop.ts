import type { Location } from '../domain/finding.ts';
import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const redirectLoop: Rule = {
	name: 'redirect-loop',
	why: 'An old address can lead to one page only, and never to itself or away from a page that exists.',
	check(site, report) {
		const files = new Map(answerDocuments(site).map(({ slug, file }) => [slug, file]));
		const first = new Map<string, Location>();
		for (const { fields, slug, locate } of answerDocuments(site)) {
			for (const [index, old] of (fields?.redirectFrom ?? []).entries()) {
				const at = locate(['redirectFrom', index]);
				const other = first.get(old);
				const existing = files.get(old);
				if (old === slug) {
					report(at, `"${old}" is the address of this page itself.`, { remedy: 'Remove it.' });
				} else if (existing !== undefined) {
					report(at, `"${old}" is the address of a page that exists, ${existing}.`, {
						remedy: 'Remove it here, or remove that page.',
					});
				} else if (other !== undefined) {
					report(at, `"${old}" already leads to another page: ${other.file}, line ${other.line}.`, {
						remedy: 'Keep one of the two.',
					});
				} else {
					first.set(old, at);
				}
			}
		}
	},
};
