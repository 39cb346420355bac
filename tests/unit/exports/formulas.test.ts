import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { emptyAssessment, type Mark } from '../../../src/domain/readiness/assessment.ts';
import type { Site } from '../../../src/domain/site.ts';
import { crosswalkCsv, frameworkCsv } from '../../../src/exports/csv.ts';
import { reportCsv } from '../../../src/exports/readiness/csv.ts';
import type { Report } from '../../../src/exports/readiness/report.ts';
import { reportWorkbook } from '../../../src/exports/readiness/workbook.ts';
import { strmCsv } from '../../../src/exports/strm-csv.ts';
import { crosswalkXlsx } from '../../../src/exports/xlsx.ts';
import { crosswalks, PUBLISHER, setTheory, smallSite } from './one-of-everything.ts';
import { sheet } from '../domain/readiness/arbitraries.ts';
import { sampleReport } from './readiness/sample-report.ts';
import { readZip } from './readers/zip.ts';

/** Fields of people's own words; ids and keys have forms of their own, and are looked up by them. */
const TEXTS = new Set(
	'title shortTitle label summary statement rationale disagreement anomaly emphasis note licence purpose completeness verified caveats anomalies publisher name fromTitle toTitle wording levels steps evidence text meaning advice actions citeAs'.split(
		' ',
	),
);
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'="];
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The same value with a formula in every text: `=HYPERLINK(…)`. */
function hostile<T>(value: T, start: string, name?: string): T;
function hostile(value: unknown, start: string, name = ''): unknown {
	if (typeof value === 'string')
		return TEXTS.has(name) ? `${start}HYPERLINK("https://evil.example","x")&${value}` : value;
	if (Array.isArray(value)) return value.map((item: unknown) => hostile(item, start, name));
	if (value instanceof Map)
		return new Map([...value].map(([key, item]) => [key, hostile(item, start, String(key))]));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, hostile(item, start, key)]),
	);
}

/** Also its words, which are asked for one by one. */
function hostileReport(start: string): Report {
	const marks = new Map(sheet.questions.map(({ id }): [string, Mark] => [id, 1]));
	const sample = sampleReport({ ...emptyAssessment(sheet.version), marks, name: 'An agent' });
	return { ...hostile(sample, start), words: (id) => hostile(sample.words(id), start) };
}

describe.each(STARTS)('a text that starts with %j', (start) => {
	const site: Site = hostile(smallSite, start);
	const cellsOf = (csv: string) =>
		parseCsv(csv.replace(/^\uFEFF/, ''), { typeInference: false })
			.flat()
			.map(String);
	const editions = [...site.editions.values()];

	test.each([
		[
			'mapping sets',
			() => crosswalks.map((set) => crosswalkCsv(site, hostile(set, start), PUBLISHER)),
		],
		['catalogues', () => editions.map((edition) => frameworkCsv(site, edition, PUBLISHER))],
		['the table for OLIR', () => [strmCsv(site, hostile(setTheory, start))]],
		['the readiness report', () => [reportCsv(hostileReport(start))]],
	])('is run by no spreadsheet that opens a CSV of %s', (_what, make) => {
		const cells = make().flatMap(cellsOf);
		expect(cells.filter((cell) => RUNS.test(cell))).toEqual([]);
		expect(cells.filter((cell) => cell.startsWith(`'${start}HYPERLINK`)).length).toBeGreaterThan(0);
	});

	test('is text in every workbook: no cell is a formula', async () => {
		const books = [
			...(await Promise.all(
				crosswalks.map((set) => crosswalkXlsx(site, hostile(set, start), PUBLISHER)),
			)),
			reportWorkbook(hostileReport(start)),
		];
		for (const files of books.map(readZip)) {
			const sheets = [...files].filter(([path]) => path.includes('sheet'));
			expect(sheets.length).toBeGreaterThan(0);
			const xml = [...files.values()].join('');
			expect(xml).toContain('HYPERLINK(');
			expect(xml).not.toMatch(/<f[\s>/]|<ddeLink|<externalReference|<hyperlink[\s>]/);
			expect(xml).not.toMatch(/<c [^>]*t="str"/);
		}
	});
});
