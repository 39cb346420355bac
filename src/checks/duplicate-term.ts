import type { Location } from '../domain/finding.ts';
import { termDocuments } from '../domain/site.ts';
import { nameKey } from '../domain/term-names.ts';
import type { Rule } from './rule.ts';

export const duplicateTerm: Rule = {
	name: 'duplicate-term',
	why: 'A name that two terms share would be linked to one of them by chance.',
	check(site, report) {
		const first = new Map<string, Location>();
		for (const { fields, locate } of termDocuments(site)) {
			const names = [
				...(fields?.term === undefined ? [] : [{ name: fields.term, at: locate(['term']) }]),
				...(fields?.aliases ?? []).map((name, index) => ({ name, at: locate(['aliases', index]) })),
			];
			for (const { name, at } of names) {
				const other = first.get(nameKey(name));
				if (other === undefined) first.set(nameKey(name), at);
				else {
					report(at, `${other.file}, line ${other.line}, has the name "${name}" already.`, {
						remedy: 'Keep it where it fits better.',
					});
				}
			}
		}
	},
};
