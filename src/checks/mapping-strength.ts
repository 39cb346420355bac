import type { Mapping } from '../domain/crosswalk.ts';
import type { Relation } from '../schemas/crosswalk.ts';
import type { Rule } from './rule.ts';

/** How much of each other the two sides of a set-theory relation can share: 10 is the same, 0 nothing. */
const RANGE: Partial<Record<Relation, readonly [least: number, most: number]>> = {
	equal: [10, 10],
	'subset-of': [1, 9],
	'superset-of': [1, 9],
	'intersects-with': [1, 9],
	'not-related-to': [0, 0],
};

export const mappingStrength: Rule = {
	name: 'mapping-strength',
	why: 'A strength that its relation rules out makes one of the two wrong, and readers sort by it.',
	check(site, report, { hasFault }) {
		for (const { style, owner, mappings } of site.crosswalks) {
			for (const mapping of mappings) {
				const place = mapping.locate(['strength']);
				if (hasFault(place)) continue;
				if (style !== 'set-theory') {
					if (mapping.strength !== undefined)
						report(place, `A row of the style "${style}" has no strength.`, {
							remedy: 'Remove it: only the style "set-theory" says how much two sides share.',
						});
				} else if (mapping.strength === undefined) {
					if (owner === 'us')
						report(mapping.at, 'This row of ours does not say how strong it is.', {
							remedy: 'Add "strength", from 0 (nothing in common) to 10 (the same).',
						});
				} else reportContradiction(mapping, mapping.strength);
			}
		}
		function reportContradiction(mapping: Mapping, strength: number): void {
			const [relation] = mapping.relations;
			const range = relation && RANGE[relation];
			if (range === undefined || (strength >= range[0] && strength <= range[1])) return;
			const allowed = range[0] === range[1] ? `${range[0]}` : `${range[0]} to ${range[1]}`;
			report(
				mapping.locate(['strength']),
				`"${relation}" and a strength of ${strength} contradict each other.`,
				{
					remedy: `The strength of "${relation}" is ${allowed}.`,
				},
			);
		}
	},
};
