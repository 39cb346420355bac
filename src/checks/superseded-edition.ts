import type { Rule } from './rule.ts';

export const supersededEdition: Rule = {
	name: 'superseded-edition',
	why: 'Rows on a replaced edition that nobody has read a second time are the first to be out of date, and nobody will look again.',
	check(site, report) {
		for (const crosswalk of site.crosswalks) {
			if (crosswalk.owner !== 'us' || crosswalk.style === 'edition') continue;
			if (crosswalk.status === 'superseded') continue;
			const old = [crosswalk.from, crosswalk.to].flatMap((key) => site.editions.get(key) ?? []);
			const replaced = old.find(({ status }) => status === 'superseded');
			if (replaced === undefined) continue;
			const open = crosswalk.mappings.filter(({ review }) => review === 'drafted').length;
			if (open === 0) continue;
			report(
				crosswalk.locate(['status']),
				`${replaced.shortTitle} is replaced, and rows on it are still drafts: ${open}.`,
				{
					remedy:
						'Have the rows read by a second, carry the set to the edition that replaced it, or write "status: superseded".',
				},
			);
		}
	},
};
