import type { Rule } from './rule.ts';

export const controlSlugRule: Rule = {
	name: 'control-slug',
	why: 'Two controls with the same address cannot both have a page.',
	check(site, report) {
		for (const edition of site.editions.values()) {
			const first = new Map<string, string>();
			for (const control of edition.controls.values()) {
				const other = first.get(control.slug);
				if (other === undefined) {
					first.set(control.slug, control.id);
				} else {
					report(
						control.locate(['id']),
						`"${control.id}" and "${other}" have the same address, "${control.slug}".`,
						{
							remedy: 'Letters, digits and dots tell addresses apart; case and other signs do not.',
						},
					);
				}
			}
		}
	},
};
