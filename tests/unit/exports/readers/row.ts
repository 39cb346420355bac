import type { Crosswalk, Mapping } from '../../../../src/domain/crosswalk.ts';

const FIELDS = [
	'from',
	'to',
	'relations',
	'rationale',
	'rationaleType',
	'strength',
	'review',
	'disagreement',
	'emphasis',
	'printedFrom',
	'printedFromTitle',
	'printedTo',
	'printedToTitle',
	'anomaly',
	'gap',
] as const;

export type Field = (typeof FIELDS)[number];

/** One row as one line, so that two lists of rows can be compared whatever their order. */
export function toLine(row: Partial<Record<Field, string | number | undefined>>): string {
	return FIELDS.flatMap((field) => {
		const value = row[field];
		return value === undefined || value === '' ? [] : [`${field}=${value}`];
	}).join(' ¦ ');
}

/** What goes into every format. Titles as printed are left out where a side may show identifiers only. */
export function linesOf(crosswalk: Crosswalk, hidden: { from: boolean; to: boolean }): string[] {
	return [
		...crosswalk.mappings.map((mapping) => toLine(fieldsOf(mapping, hidden))),
		...crosswalk.nothingFound.map(({ side, id, note }) =>
			toLine({ [side]: id, rationale: note, gap: 'nothing found' }),
		),
	].sort();
}

function fieldsOf(mapping: Mapping, hidden: { from: boolean; to: boolean }) {
	const { from, to, rationale, rationaleType, strength, review } = mapping;
	const { disagreement, emphasis, anomaly, asPublished } = mapping;
	return {
		from,
		to,
		relations: mapping.relations.join('+'),
		rationale,
		rationaleType,
		strength,
		review,
		disagreement,
		emphasis,
		anomaly,
		printedFrom: asPublished?.from,
		printedFromTitle: hidden.from ? undefined : asPublished?.fromTitle,
		printedTo: asPublished?.to,
		printedToTitle: hidden.to ? undefined : asPublished?.toTitle,
	};
}
