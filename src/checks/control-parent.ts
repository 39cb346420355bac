import type { Control, Edition } from '../domain/catalogue.ts';
import { closest } from '../domain/closest.ts';
import type { Rule } from './rule.ts';

export const controlParent: Rule = {
	name: 'control-parent',
	why: 'A control whose parent does not exist, or that is its own ancestor, is missing from the tree that readers browse.',
	check(site, report) {
		for (const edition of site.editions.values()) {
			const reported = new Set<string>();
			for (const control of edition.controls.values()) {
				const { id, parent } = control;
				if (parent === undefined || reported.has(id)) continue;
				if (!edition.controls.has(parent)) {
					const near = closest(parent, edition.controls.keys());
					report(
						control.locate(['parent']),
						`This catalogue has no "${parent}" for "${id}" to belong to.`,
						{
							remedy: near === undefined ? 'Name an id of this file.' : `Did you mean "${near}"?`,
						},
					);
					continue;
				}
				const cycle = cycleFrom(control, edition);
				cycle.forEach((member) => reported.add(member));
				if (cycle.length === 0) continue;
				report(
					control.locate(['parent']),
					`"${id}" is its own ancestor: ${[...cycle, id].join(' → ')}.`,
					{
						remedy: 'Correct the parent that is wrong.',
					},
				);
			}
		}
	},
};

/** The ids from a control up to itself; empty when it is not its own ancestor. */
function cycleFrom(control: Control, edition: Edition): string[] {
	const path = [control.id];
	for (;;) {
		const parent = edition.controls.get(path.at(-1) ?? '')?.parent;
		if (parent === control.id) return path;
		if (parent === undefined || path.includes(parent)) return [];
		path.push(parent);
	}
}
