import type { Rule } from './rule.ts';

export const controlName: Rule = {
	name: 'control-name',
	why: 'A bare id tells a reader nothing.',
	check(site, report, { hasFault }) {
		for (const edition of site.editions.values()) {
			if (edition.textPolicy === 'ids') continue;
			for (const control of edition.controls.values()) {
				if (edition.untitledKinds.includes(control.kind)) continue;
				const isNamed = control.title !== undefined || control.label !== undefined;
				if (isNamed || hasFault(control.locate(['title'])) || hasFault(control.locate(['label'])))
					continue;
				report(control.at, `"${control.id}" has neither a title nor a label.`, {
					remedy:
						'Add the official short "title", or a "label" of ours where the publisher gives none.',
				});
			}
		}
	},
};
