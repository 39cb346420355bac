import type { Edition } from '../domain/catalogue.ts';
import { inverseRelation, type Crosswalk, type Mapping } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';
import type { Relation } from '../schemas/crosswalk.ts';
import { toCsv } from './csv.ts';
import type { FlatRow } from './flat-rows.ts';
import { crosswalkLicence, shownTitle } from './licences.ts';
import { controlOf, sidesOf, type Sides } from './sides.ts';

/** Columns of NIST IR 8278A's set-theory tables, and the licence. */
export const STRM_COLUMNS = [
	'Focal Document Element',
	'Focal Document Element Description',
	'Rationale',
	'Relationship',
	'Reference Document Element',
	'Reference Document Element Description',
	'Comments',
	'Strength of Relationship',
	'Licence',
] as const;

/** Our relations in the words of NIST IR 8278A. */
export const STRM_WORDS: Partial<Record<Relation, string>> = {
	equal: 'equal',
	'subset-of': 'subset of',
	'superset-of': 'superset of',
	'intersects-with': 'intersects with',
	'not-related-to': 'not related to',
};

/**
 * A set-theory set in the columns of NIST's OLIR programme. There the reference element is described relative to the focal one;
 * our source is the focal document, so every relation is turned round: "source subset of target" reads "superset of".
 */
export function strmCsv(site: Site, crosswalk: Crosswalk): string {
	const sides = sidesOf(site, crosswalk);
	const licence = crosswalkLicence(crosswalk, [sides.from, sides.to]);
	const rows = crosswalk.mappings.flatMap((mapping) => strmRow(mapping, sides, licence) ?? []);
	return toCsv(STRM_COLUMNS, rows);
}

function strmRow(
	mapping: Mapping,
	sides: Sides,
	licence: string,
): FlatRow<(typeof STRM_COLUMNS)[number]> | undefined {
	const [relation] = mapping.relations;
	if (mapping.from === undefined || mapping.to === undefined || relation === undefined)
		return undefined;
	return {
		'Focal Document Element': mapping.from,
		'Focal Document Element Description': titleOf(sides.from, mapping.from),
		Rationale: mapping.rationaleType && capitalise(mapping.rationaleType),
		Relationship: STRM_WORDS[inverseRelation(relation)],
		'Reference Document Element': mapping.to,
		'Reference Document Element Description': titleOf(sides.to, mapping.to),
		Comments: mapping.rationale,
		'Strength of Relationship': mapping.strength,
		Licence: licence,
	};
}

function titleOf(edition: Edition, id: string): string | undefined {
	return shownTitle(edition, controlOf(edition, id));
}

function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
