import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { unguardFormula } from '../../../../src/exports/formula-guard.ts';
import { MAPPING_COLUMNS, SEPARATOR } from '../../../../src/exports/flat-rows.ts';
import { MAPPING_HEADINGS, SHEETS } from '../../../../src/exports/xlsx.ts';
import { toLine } from './row.ts';

/** One line of a table, by column name; empty cells are left out. */
export type Line = ReadonlyMap<string, string>;

/** Lines of a CSV file with the formula guard taken away. Throws where a line has another number of cells than the header. */
export function readCsvLines(text: string, delimiter = ','): Line[] {
	const [header = [], ...rows] = parseCsv(text, { delimiter, typeInference: false });
	return rows.map((row) => {
		if (row.length !== header.length)
			throw new Error(`${row.length} cells: ${row.join(delimiter)}`);
		return new Map(
			header.flatMap((name, index) => {
				const cell = String(row[index] ?? '');
				return cell === '' ? [] : [[String(name), unguardFormula(cell)] as const];
			}),
		);
	});
}

/** Rows and gaps of a set published as CSV. */
export function readCsv(text: string): string[] {
	return readCsvLines(text).map(lineToRow).sort();
}

/** Rows and gaps of a set published as a workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[]> {
	const book = await readXlsx(bytes);
	const sheet = book.sheets.find(({ name }) => name === SHEETS.mappings);
	const [header = [], ...rows] = sheet?.rows ?? [];
	const columns = header.map((heading) =>
		MAPPING_COLUMNS.find((column) => MAPPING_HEADINGS[column][0] === heading),
	);
	return rows
		.map((row) =>
			lineToRow(
				new Map(
					columns.flatMap((column, index) => {
						const cell = row[index] ?? '';
						return column === undefined || cell === '' ? [] : [[column, String(cell)] as const];
					}),
				),
			),
		)
		.sort();
}

function lineToRow(line: Line): string {
	const isGap = line.get('row') === 'nothing found';
	return toLine({
		from: line.get('from_id'),
		to: line.get('to_id'),
		relations: line.get('relation')?.split(SEPARATOR).join('+'),
		rationale: line.get('rationale'),
		rationaleType: line.get('rationale_type'),
		strength: line.get('strength'),
		review: line.get('review'),
		disagreement: line.get('disagreement'),
		emphasis: line.get('emphasis'),
		printedFrom: line.get('printed_from_id'),
		printedFromTitle: line.get('printed_from_title'),
		printedTo: line.get('printed_to_id'),
		printedToTitle: line.get('printed_to_title'),
		anomaly: line.get('anomaly'),
		...(isGap && { gap: 'nothing found' }),
	});
}
