import type { Rule } from './rule.ts';

export const mappingTitle: Rule = {
	name: 'mapping-title',
	why: 'A row whose printed title is that of another control points to the wrong one, and both of its ids exist.',
	check(site, report) {
		for (const crosswalk of site.crosswalks) {
			for (const mapping of crosswalk.mappings) {
				for (const side of ['from', 'to'] as const) {
					const printed = mapping.asPublished?.[`${side}Title`];
					if (printed === undefined) continue;
					const controls = [...(site.editions.get(crosswalk[side])?.controls.values() ?? [])];
					const control = controls.find(({ id }) => id === mapping[side]);
					if (control === undefined) continue;
					const bearers = controls.filter(({ title }) => title && isSame(title, printed));
					if (bearers.length === 0 || bearers.includes(control)) continue;
					if (mapping.anomaly !== undefined) continue;
					const what = `"${printed}" is printed beside "${control.id}", which is "${control.heading}".`;
					report(mapping.locate(['asPublished', `${side}Title`]), what, {
						remedy: `That is the title of ${bearers.map(({ id }) => id).join(', ')}. Mend the id, or say under "anomaly" what is odd in the source.`,
					});
				}
			}
		}
	},
};

function isSame(title: string, printed: string): boolean {
	return title.toLowerCase() === printed.toLowerCase();
}
