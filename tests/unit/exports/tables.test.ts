import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { GAP_STATES } from '../../../src/domain/coverage.ts';
import { crosswalkCsv, toCsv } from '../../../src/exports/csv.ts';
import { guardFormula, unguardFormula } from '../../../src/exports/formula-guard.ts';
import { strmCsv, STRM_COLUMNS } from '../../../src/exports/strm-csv.ts';
import { crosswalkXlsx, SHEETS } from '../../../src/exports/xlsx.ts';
import { concept, PUBLISHER, setTheory, smallSite, withinOne } from './one-of-everything.ts';
import { readCsvLines } from './readers/tables.ts';

describe('CSV', () => {
	test.each([
		['=1+1', "'=1+1"],
		['+49 30', "'+49 30"],
		['-1', "'-1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\tx', "'\tx"],
		['＝1', "'＝1"],
		["'=1", "''=1"],
		['A.6.2.4', 'A.6.2.4'],
		["'quoted'", "'quoted'"],
		['', ''],
	])('writes %j as %j, so that no spreadsheet runs it', (text, cell) => {
		expect(guardFormula(text)).toBe(cell);
	});

	test('gives every guarded text back', () => {
		const start = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', '\n', "'=", "'x");
		fc.assert(
			fc.property(start, fc.string(), (first, rest) => {
				const text = `${first}${rest}`;
				expect(unguardFormula(guardFormula(text))).toBe(text);
				expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
			}),
		);
	});

	test('gives every table back, whatever its cells hold', () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', ',', '"', '\n', '\r', '=', "'", ' ', 'é'),
		});
		fc.assert(
			fc.property(fc.array(fc.record({ a: cell, b: cell }), { maxLength: 5 }), (rows) => {
				const lines = readCsvLines(
					toCsv(
						['a', 'b', 'end'],
						rows.map((row) => ({ ...row, end: '.' })),
					),
				);
				const expected = rows.map(({ a, b }) => [a, b].map((value) => value || undefined));
				expect(lines.map((line) => [line.get('a'), line.get('b')])).toEqual(expected);
			}),
		);
	});

	test('ends its lines as RFC 4180 asks, and has no byte order mark', () => {
		const text = crosswalkCsv(smallSite, concept, PUBLISHER);
		expect(text.split('\r\n')).toHaveLength(4);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text.startsWith('row,')).toBe(true);
	});

	test('carries the licence and the source on every line', () => {
		const lines = readCsvLines(crosswalkCsv(smallSite, concept, PUBLISHER));
		expect(new Set(lines.map((line) => line.get('licence')))).toEqual(
			new Set([
				'Rows: A licence. Identifiers and titles of A Law: A licence. Identifiers and titles of matrix-1.1: A licence.',
			]),
		);
		expect(lines.every((line) => line.get('source') === concept.source.url)).toBe(true);
	});
});

describe('the table for OLIR', () => {
	const lines = readCsvLines(strmCsv(smallSite, setTheory));

	test('has the columns of NIST IR 8278A', () => {
		expect(STRM_COLUMNS.slice(0, 8)).toEqual([
			'Focal Document Element',
			'Focal Document Element Description',
			'Rationale',
			'Relationship',
			'Reference Document Element',
			'Reference Document Element Description',
			'Comments',
			'Strength of Relationship',
		]);
	});

	test('describes the reference element relative to the focal one: our relations turned round', () => {
		const said = lines.map((line) =>
			['Focal Document Element', 'Relationship', 'Reference Document Element'].map((column) =>
				line.get(column),
			),
		);
		expect(setTheory.mappings.map(({ relations }) => relations.join())).toEqual([
			'equal',
			'subset-of',
			'superset-of',
			'intersects-with',
			'not-related-to',
		]);
		expect(said).toEqual([
			['Article 15', 'equal', 'L01'],
			['2.1', 'superset of', 'L01'],
			['2.1', 'subset of', 'L02'],
			['2.10', 'intersects with', 'L02'],
			['Chapter III Section 1', 'not related to', 'L02'],
		]);
	});

	test('gives rationale type, reason and strength, 0 included', () => {
		expect([lines[0]?.get('Rationale'), lines[0]?.get('Strength of Relationship')]).toEqual([
			'Semantic',
			'0',
		]);
		expect(lines[0]?.get('Comments')).toBe(setTheory.mappings[0]?.rationale);
	});
});

describe('the workbook', () => {
	afterEach(() => {
		vi.useRealTimers();
	});

	test('has a sheet of rows, one of gaps and one of sources and licences', async () => {
		const book = await readXlsx(await crosswalkXlsx(smallSite, setTheory, PUBLISHER));
		expect(book.sheets.map(({ name }) => name)).toEqual(Object.values(SHEETS));
	});

	test('keeps its header in sight, with filters over every row', async () => {
		const book = await readXlsx(await crosswalkXlsx(smallSite, setTheory, PUBLISHER));
		for (const { freezePane, autoFilter, rows } of book.sheets) {
			expect(freezePane?.rows).toBe(1);
			expect(autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]${rows.length}$`));
		}
	});

	test('stores text as text, and a strength as a number', async () => {
		const book = await readXlsx(await crosswalkXlsx(smallSite, setTheory, PUBLISHER));
		const [header = [], first = [], second = []] = book.sheets[0]?.rows ?? [];
		const cell = (row: readonly unknown[], heading: string) => row[header.indexOf(heading)];
		expect(cell(second, 'From')).toBe('2.1');
		expect(cell(second, 'From: title')).toBe('+1 for numbers');
		expect(cell(first, 'Rationale')).toBe(setTheory.mappings[0]?.rationale);
		expect(cell(second, 'Strength (0 to 10)')).toBe(10);
	});

	test('lists the state of every element that counts, in both directions', async () => {
		const book = await readXlsx(await crosswalkXlsx(smallSite, setTheory, PUBLISHER));
		const [, ...rows] = book.sheets[1]?.rows ?? [];
		const states = rows.map((row) => [row[0], row[2], row[5]].join(' '));
		expect(states).toEqual([
			`a-law-2026.09 Article 15 ${GAP_STATES.mapped}`,
			`a-law-2026.09 2.1 ${GAP_STATES.mapped}`,
			`a-law-2026.09 2.10 ${GAP_STATES.mapped}`,
			`list-2026 L01 ${GAP_STATES.mapped}`,
			`list-2026 L02 ${GAP_STATES.mapped}`,
		]);
	});

	test('lists a set within one edition once', async () => {
		const book = await readXlsx(await crosswalkXlsx(smallSite, withinOne, PUBLISHER));
		expect(book.sheets[1]?.rows).toHaveLength(3);
	});

	test('shows no title that a licence forbids', async () => {
		const book = await readXlsx(await crosswalkXlsx(smallSite, concept, PUBLISHER));
		expect(JSON.stringify(book.sheets.map(({ rows }) => rows))).not.toContain('SECRET');
	});

	test('has the same bytes whenever it is written', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03') });
		const early = await crosswalkXlsx(smallSite, setTheory, PUBLISHER);
		vi.setSystemTime(new Date('2031-02-03T04:05:06'));
		expect(await crosswalkXlsx(smallSite, setTheory, PUBLISHER)).toEqual(early);
	});
});
