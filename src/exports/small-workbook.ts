/**
 * An XLSX workbook with sheets of text and numbers, for the browser: a few hundred lines of compressed library would cost every
 * reader of the page, or a request when the workbook is asked for, and the page promises that there is none.
 * Text is stored as text, so nothing in it can be run. The first row is bold and stays in sight.
 */
import { storedZip } from './stored-zip.ts';

export interface SmallSheet {
	/** At most 31 characters, without : \ / ? * [ ]. */
	readonly name: string;
	/** Width of each column in characters. */
	readonly widths: readonly number[];
	/** The first row is the header. */
	readonly rows: readonly (readonly (string | number | undefined)[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of a workbook; the same for the same sheets. */
export function smallWorkbook(sheets: readonly SmallSheet[]): Uint8Array<ArrayBuffer> {
	const parts = sheets.map((sheet, index) => ({
		sheet,
		id: index + 1,
		path: `worksheets/sheet${index + 1}.xml`,
	}));
	return storedZip(
		[
			[
				'[Content_Types].xml',
				`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${parts.map(({ path }) => override(path, 'worksheet')).join('')}</Types>`,
			],
			['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
			[
				'xl/workbook.xml',
				`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${parts.map(({ sheet, id }) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
			],
			[
				'xl/_rels/workbook.xml.rels',
				relations([
					...parts.map(({ id, path }) => [`rId${id}`, 'worksheet', path] as const),
					['rId0', 'styles', 'styles.xml'],
				]),
			],
			['xl/styles.xml', STYLES],
			...parts.map(({ sheet, path }) => [`xl/${path}`, sheetXml(sheet)] as const),
		].map(([path = '', xml = '']) => [path, `${HEAD}${xml}`] as const),
	);
}

/** Style 0 is body text, style 1 a header; both wrap and start at the top. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">${[0, 1].map((font) => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`).join('')}</cellXfs></styleSheet>`;

function override(path: string, kind: string): string {
	return `<Override PartName="/xl/${path}" ContentType="${TYPE}.${kind}+xml"/>`;
}

function relations(all: readonly (readonly [id: string, kind: string, target: string])[]): string {
	const items = all.map(
		([id, kind, target]) =>
			`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
	);
	return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function sheetXml({ widths, rows }: SmallSheet): string {
	const columns = widths.map(
		(width, index) =>
			`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
	);
	const lines = rows.map((row, index) => {
		const cells = row.map((value) => cellXml(value, index === 0 ? 1 : 0));
		return `<row>${cells.join('')}</row>`;
	});
	return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Cells without a place follow each other, which the format allows. */
function cellXml(value: string | number | undefined, style: number): string {
	if (value === undefined || value === '') return `<c s="${style}"/>`;
	if (typeof value === 'number') return `<c s="${style}"><v>${value}</v></c>`;
	return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** What XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escapeXml(text: string): string {
	return text
		.toWellFormed()
		.replace(NOT_XML, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
