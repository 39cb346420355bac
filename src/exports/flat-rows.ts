import { controlAddress, pairAddress } from '../domain/addresses.ts';
import type { Edition } from '../domain/catalogue.ts';
import { mappingAnchor, type Crosswalk, type Mapping } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { controlFields, printedFields } from './json.ts';
import { shownTitle } from './licences.ts';
import { controlOf, sidesOf, type Sides } from './sides.ts';

/** One table cell; undefined for an empty one. */
export type Cell = string | number | undefined;

/** One line of a table, by column. */
export type FlatRow<Column extends string> = Readonly<Record<Column, Cell>>;

/** Between several values in one cell. No identifier and no relation has it. */
export const SEPARATOR = ' | ';

/** Columns of a mapping set as a table, in order. */
export const MAPPING_COLUMNS = [
	'row',
	'from_edition',
	'from_id',
	'from_title',
	'relation',
	'to_edition',
	'to_id',
	'to_title',
	'rationale',
	'rationale_type',
	'strength',
	'review',
	'disagreement',
	'emphasis',
	'printed_from_id',
	'printed_from_title',
	'printed_to_id',
	'printed_to_title',
	'anomaly',
	'page',
] as const;

export type MappingColumn = (typeof MAPPING_COLUMNS)[number];

/** Every row of a set, then every element for which nothing was found; `row` tells which. */
export function mappingRows(
	site: Site,
	crosswalk: Crosswalk,
	publisher: Publisher,
): FlatRow<MappingColumn>[] {
	const sides = sidesOf(site, crosswalk);
	const page = `${publisher.origin}${pairAddress(crosswalk.from, crosswalk.to)}`;
	return [
		...crosswalk.mappings.map((mapping) => ({
			...EMPTY_ROW,
			row: 'mapping',
			...sideCells(sides, mapping),
			...mappingCells(mapping, sides),
			page: `${page}#${mappingAnchor(crosswalk, mapping)}`,
		})),
		...crosswalk.nothingFound.map(({ side, id, note }) => ({
			...EMPTY_ROW,
			row: 'nothing found',
			...sideCells(sides, { from: undefined, to: undefined, [side]: id }),
			rationale: note,
			page,
		})),
	];
}

const EMPTY_ROW: FlatRow<Exclude<MappingColumn, 'row' | 'page'>> = {
	from_edition: undefined,
	from_id: undefined,
	from_title: undefined,
	relation: undefined,
	to_edition: undefined,
	to_id: undefined,
	to_title: undefined,
	rationale: undefined,
	rationale_type: undefined,
	strength: undefined,
	review: undefined,
	disagreement: undefined,
	emphasis: undefined,
	printed_from_id: undefined,
	printed_from_title: undefined,
	printed_to_id: undefined,
	printed_to_title: undefined,
	anomaly: undefined,
};

function sideCells(sides: Sides, { from, to }: Pick<Mapping, 'from' | 'to'>) {
	return {
		from_edition: sides.from.key,
		from_id: from,
		from_title: titleOf(sides.from, from),
		to_edition: sides.to.key,
		to_id: to,
		to_title: titleOf(sides.to, to),
	};
}

function titleOf(edition: Edition, id: string | undefined): string | undefined {
	return id === undefined ? undefined : shownTitle(edition, controlOf(edition, id));
}

function mappingCells(mapping: Mapping, sides: Sides) {
	const printed = printedFields(mapping, sides);
	return {
		relation: mapping.relations.join(SEPARATOR),
		rationale: mapping.rationale,
		rationale_type: mapping.rationaleType,
		strength: mapping.strength,
		review: mapping.review,
		disagreement: mapping.disagreement,
		emphasis: mapping.emphasis,
		printed_from_id: printed?.from,
		printed_from_title: printed?.fromTitle,
		printed_to_id: printed?.to,
		printed_to_title: printed?.toTitle,
		anomaly: mapping.anomaly,
	};
}

/** Columns of a catalogue as a table, in order. */
export const CONTROL_COLUMNS = [
	'edition',
	'id',
	'printed_id',
	'kind',
	'parent',
	'title',
	'label',
	'summary',
	'actions',
	'evidence',
	'normative',
	'guidance',
	'other_ids',
	'confidence',
	'note',
	'applies_from',
	'amended_by',
	'level',
	'part_of',
	'url',
	'page',
] as const;

export type ControlColumn = (typeof CONTROL_COLUMNS)[number];

/** Every control of an edition with what its licence lets us show. */
export function controlRows(
	site: Site,
	edition: Edition,
	publisher: Publisher,
): FlatRow<ControlColumn>[] {
	return [...edition.controls.values()].map((control) => {
		const fields = controlFields(edition, control);
		return {
			edition: edition.key,
			id: fields.id,
			printed_id: fields.printedId,
			kind: fields.kind,
			parent: fields.parent,
			title: fields.title,
			label: fields.label,
			summary: fields.summary,
			actions: fields.actions?.join('\n'),
			evidence: fields.evidence?.join('\n'),
			normative: fields.normative?.toString(),
			guidance: fields.guidance,
			other_ids: fields.otherIds?.join(SEPARATOR),
			confidence: fields.confidence,
			note: fields.note,
			applies_from: fields.appliesFrom,
			amended_by: fields.amendedBy,
			level: fields.level,
			part_of: fields.partOf?.join(SEPARATOR),
			url: fields.url,
			page: `${publisher.origin}${controlAddress(site, edition, control)}`,
		};
	});
}
