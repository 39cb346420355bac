import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { pairAddress } from '../domain/addresses.ts';
import { coverage, GAP_STATES, type ElementState } from '../domain/coverage.ts';
import { STYLE_WORDS, type Crosswalk } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { MAPPING_COLUMNS, mappingRows, type Cell, type MappingColumn } from './flat-rows.ts';
import { editionLicence, shownTitle } from './licences.ts';
import { sidesOf, type Sides } from './sides.ts';

/** Names of the sheets, in order. */
export const SHEETS = {
	mappings: 'Mappings',
	gaps: 'Gaps',
	sources: 'Sources and licences',
} as const;

const NARROW = 14; // characters
const MEDIUM = 28;
const WIDE = 60;

/** Heading and width of each column, in order. */
export const MAPPING_HEADINGS: Readonly<
	Record<MappingColumn, readonly [heading: string, width: number]>
> = {
	row: ['Row', NARROW],
	from_edition: ['From edition', MEDIUM],
	from_id: ['From', NARROW],
	from_title: ['From: title', MEDIUM],
	relation: ['Relation (from relative to to)', MEDIUM],
	to_edition: ['To edition', MEDIUM],
	to_id: ['To', NARROW],
	to_title: ['To: title', MEDIUM],
	rationale: ['Rationale', WIDE],
	rationale_type: ['Rationale type', NARROW],
	strength: ['Strength (0 to 10)', NARROW],
	review: ['Review', NARROW],
	disagreement: ['Other view', WIDE],
	emphasis: ["Publisher's emphasis", NARROW],
	printed_from_id: ['From, as printed', NARROW],
	printed_from_title: ['From title, as printed', MEDIUM],
	printed_to_id: ['To, as printed', NARROW],
	printed_to_title: ['To title, as printed', MEDIUM],
	anomaly: ['Anomaly of the source', WIDE],
	page: ['Page', MEDIUM],
};

const GAP_HEADINGS = [
	['Edition', MEDIUM],
	['Towards', MEDIUM],
	['Element', NARROW],
	['Title', MEDIUM],
	['Kind', NARROW],
	['State', MEDIUM],
	['Note', WIDE],
] as const;

const SOURCE_HEADINGS = [
	['What', MEDIUM],
	['Text', WIDE],
] as const;

const HEADER: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const BODY: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** A workbook of one mapping set for analysts: its rows, its gaps both ways, its sources and licences. The same bytes every time. */
export async function crosswalkXlsx(
	site: Site,
	crosswalk: Crosswalk,
	publisher: Publisher,
): Promise<Uint8Array> {
	const sides = sidesOf(site, crosswalk);
	const rows = mappingRows(site, crosswalk, publisher);
	const day = new Date(`${crosswalk.source.accessed}T00:00:00Z`);
	return writeXlsx({
		properties: {
			title: `${sides.from.shortTitle} to ${sides.to.shortTitle}: ${crosswalk.title}`,
			creator: publisher.name,
			created: day,
			modified: day, // without one the clock is written
		},
		sheets: [
			toSheet(
				SHEETS.mappings,
				MAPPING_COLUMNS.map((column) => MAPPING_HEADINGS[column]),
				rows.map((row) => MAPPING_COLUMNS.map((column) => row[column])),
			),
			toSheet(SHEETS.gaps, GAP_HEADINGS, gapRows(crosswalk, sides)),
			toSheet(SHEETS.sources, SOURCE_HEADINGS, sourceRows(crosswalk, sides, publisher)),
		],
	});
}

/** A sheet whose header stays in sight and filters. Text is stored as text, so nothing in it can be run. */
function toSheet(
	name: string,
	headings: readonly (readonly [heading: string, width: number])[],
	rows: readonly (readonly Cell[])[],
): WriteSheet {
	return {
		name,
		columns: headings.map(([, width]) => ({ width, style: BODY })),
		rows: [
			headings.map(([heading]) => heading),
			...rows.map((row) => row.map((cell) => cell ?? null)),
		],
		cells: new Map(
			headings.map(([heading], index) => [`0,${index}`, { value: heading, style: HEADER }]),
		),
		freezePane: { rows: 1 },
		autoFilter: { range: `A1:${columnLetter(headings.length)}${rows.length + 1}` },
	};
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letter of a column, counted from 1; no sheet of ours has more than 26. */
function columnLetter(count: number): string {
	return ALPHABET.charAt(count - 1);
}

function gapRows(crosswalk: Crosswalk, { from, to }: Sides): Cell[][] {
	const there = coverage([crosswalk], from, to);
	const back = from === to ? [] : [coverage([crosswalk], to, from)];
	const names = new Map([from, to].map((edition) => [edition.key, edition]));
	return [there, ...back].flatMap(({ from: left, to: right, elements }) =>
		elements.map((element) => [left, right, ...elementCells(element, names.get(left))]),
	);
}

function elementCells(
	{ control, state, note }: ElementState,
	edition: Sides['from'] | undefined,
): Cell[] {
	const title = edition && shownTitle(edition, control);
	return [control.id, title, control.kind, GAP_STATES[state], note];
}

function sourceRows(crosswalk: Crosswalk, sides: Sides, publisher: Publisher): Cell[][] {
	const { source } = crosswalk;
	return [
		['Set', `${crosswalk.title} (${crosswalk.id})`],
		['Made by', crosswalk.owner === 'us' ? publisher.name : source.publisher],
		['Source', `${source.title}, ${source.date}`],
		['Address of the source', source.url],
		['Read on', source.accessed],
		['Style', STYLE_WORDS[crosswalk.style]],
		['Status', crosswalk.status],
		['Purpose', crosswalk.purpose],
		['Completeness', crosswalk.completeness],
		['Verified', crosswalk.verified],
		['Licence of the rows', crosswalk.licence],
		...[...new Set([sides.from, sides.to])].map((edition) => [
			`Licence of ${edition.shortTitle}`,
			editionLicence(edition, publisher),
		]),
		...crosswalk.caveats.map((caveat) => ['Read this first', caveat]),
		...crosswalk.anomalies.map((anomaly) => ['Fault of the source, kept', anomaly]),
		['Page', `${publisher.origin}${pairAddress(crosswalk.from, crosswalk.to)}`],
	];
}
