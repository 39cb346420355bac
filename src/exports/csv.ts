import { stringify } from 'csv-stringify/sync';
import type { Edition } from '../domain/catalogue.ts';
import type { Crosswalk } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import {
	CONTROL_COLUMNS,
	controlRows,
	MAPPING_COLUMNS,
	mappingRows,
	type Cell,
	type FlatRow,
} from './flat-rows.ts';
import { guardFormula } from './formula-guard.ts';
import { crosswalkLicence, editionLicence } from './licences.ts';
import { sidesOf } from './sides.ts';

/** A table as RFC 4180 has it: UTF-8, one header, CRLF, quotes where needed, no formulas. */
export function toCsv<Column extends string>(
	columns: readonly Column[],
	rows: readonly FlatRow<Column>[],
): string {
	const lines = rows.map((row) => columns.map((column) => guardCell(row[column])));
	return stringify([[...columns], ...lines], {
		record_delimiter: 'windows',
		quoted_match: /[\r\n]/,
	});
}

function guardCell(cell: Cell): Cell {
	return typeof cell === 'string' ? guardFormula(cell) : cell;
}

/** One mapping set; its licence stands on every line, so that no line travels without it. */
export function crosswalkCsv(site: Site, crosswalk: Crosswalk, publisher: Publisher): string {
	const { from, to } = sidesOf(site, crosswalk);
	const rows = mappingRows(site, crosswalk, publisher);
	return withConstants(MAPPING_COLUMNS, rows, {
		set: crosswalk.id,
		source: crosswalk.source.url,
		licence: crosswalkLicence(crosswalk, [from, to]),
	});
}

/** One catalogue, with its licence on every line. */
export function frameworkCsv(site: Site, edition: Edition, publisher: Publisher): string {
	const licence = editionLicence(edition, publisher);
	return withConstants(CONTROL_COLUMNS, controlRows(site, edition, publisher), { licence });
}

function withConstants<Column extends string, Constant extends string>(
	columns: readonly Column[],
	rows: readonly FlatRow<Column>[],
	constants: Readonly<Record<Constant, string>>,
): string {
	const names = Object.keys(constants);
	return toCsv<string>(
		[...columns, ...names],
		rows.map((row) => ({ ...row, ...constants })),
	);
}
