import { RELATIONS_OF_STYLE, type Mapping } from '../domain/crosswalk.ts';
import type { CrosswalkStyle, Relation } from '../schemas/crosswalk.ts';
import type { Rule } from './rule.ts';

/** Relations that deny each other when they stand in one row. */
const EXCLUSIVE: readonly (readonly [Relation, Relation])[] = [
	['kept', 'moved'],
	['kept', 'renamed'],
	['widened', 'narrowed'],
];

export const mappingRelation: Rule = {
	name: 'mapping-relation',
	why: 'Each style has its own relations, and one that means nothing in the style cannot be read or exported.',
	check(site, report, { hasFault }) {
		for (const crosswalk of site.crosswalks) {
			if (hasFault(crosswalk.locate(['style']))) continue;
			for (const mapping of crosswalk.mappings) {
				const problem = problemOf(mapping, crosswalk.style);
				if (problem === undefined) continue;
				const remedy = `The style "${crosswalk.style}" has ${RELATIONS_OF_STYLE[crosswalk.style].join(', ')}.`;
				report(mapping.locate(['relation']), problem, { remedy });
			}
		}
	},
};

function problemOf({ relations }: Mapping, style: CrosswalkStyle): string | undefined {
	const allowed: readonly Relation[] = RELATIONS_OF_STYLE[style];
	const foreign = relations.find((relation) => !allowed.includes(relation));
	if (foreign !== undefined) return `The style "${style}" has no relation "${foreign}".`;
	if (relations.length === 0) return `A row of the style "${style}" says how its two sides relate.`;
	if (relations.length === 1) return undefined;
	if (style !== 'edition')
		return `A row of the style "${style}" has one relation; this one has ${relations.length}.`;
	if (new Set(relations).size < relations.length) return 'This row says the same relation twice.';
	const alone = relations.find((relation) => relation === 'new' || relation === 'dropped');
	if (alone !== undefined) return `"${alone}" stands alone; nothing else can be said of the entry.`;
	const pair = EXCLUSIVE.find((both) => both.every((relation) => relations.includes(relation)));
	return pair && `"${pair[0]}" and "${pair[1]}" exclude each other.`;
}
