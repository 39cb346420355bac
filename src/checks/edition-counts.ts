import type { Edition } from '../domain/catalogue.ts';
import { controlKind } from '../schemas/framework.ts';
import type { Rule } from './rule.ts';

export const editionCounts: Rule = {
	name: 'edition-counts',
	why: 'The counts are the proof that no control was forgotten or invented.',
	check(site, report, { hasFault }) {
		for (const edition of site.editions.values()) {
			const isUncounted = [...edition.controls.values()].some((control) =>
				hasFault(control.locate(['kind'])),
			);
			if (isUncounted || hasFault(edition.locate(['counts']))) continue;
			for (const { kind, says, has } of countsOf(edition)) {
				if (says === has) continue;
				report(
					edition.locate(['counts', kind]),
					`"counts" says ${says} of the kind "${kind}", and the catalogue has ${has}.`,
					{
						remedy:
							'Compare with the publication: a control is missing, invented or of another kind.',
					},
				);
			}
		}
	},
};

function countsOf(edition: Edition): { kind: string; says: number; has: number }[] {
	const controls = [...edition.controls.values()];
	return controlKind.options.map((kind) => ({
		kind,
		says: edition.counts[kind] ?? 0,
		has: controls.filter((control) => control.kind === kind).length,
	}));
}
