import type { Relation } from '../schemas/crosswalk.ts';
import type { ControlKind } from '../schemas/framework.ts';
import { inverseRelation } from '../domain/crosswalk.ts';
import type { Rule } from './rule.ts';

/** What is done about, and does nothing about anything itself. */
const RISKS: ReadonlySet<ControlKind> = new Set([
	'risk',
	'threat',
	'weakness',
	'technique',
	'sub-technique',
	'attack',
]);

/** Relations whose source acts on its target. */
const ACTS: ReadonlySet<Relation> = new Set([
	'mitigates',
	'prevents',
	'limits',
	'detects',
	'governs',
]);

export const mappingDirection: Rule = {
	name: 'mapping-direction',
	why: 'A row the wrong way round says that a risk treats a control, and its inverse is wrong as well.',
	check(site, report) {
		for (const crosswalk of site.crosswalks) {
			if (crosswalk.style !== 'mitigation') continue;
			for (const mapping of crosswalk.mappings) {
				const [relation] = mapping.relations;
				if (relation === undefined) continue;
				const side = ACTS.has(relation) ? 'from' : 'to';
				const id = mapping[side];
				const actor =
					id === undefined ? undefined : site.editions.get(crosswalk[side])?.controls.get(id);
				if (actor === undefined || !RISKS.has(actor.kind)) continue;
				report(
					mapping.locate(['relation']),
					`"${relation}" makes "${actor.id}" treat the other side, and it is a ${actor.kind}.`,
					{
						remedy: `Write "${inverseRelation(relation)}", or exchange the two sides.`,
					},
				);
			}
		}
	},
};
