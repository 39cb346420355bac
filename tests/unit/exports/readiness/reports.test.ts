import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { cleanName, type Mark } from '../../../../src/domain/readiness/assessment.ts';
import { readAnswerFile } from '../../../../src/domain/readiness/file.ts';
import { resultOf } from '../../../../src/domain/readiness/score.ts';
import { jsonSchema } from '../../../../src/exports/json-schemas.ts';
import { reportCsv } from '../../../../src/exports/readiness/csv.ts';
import { readinessShape } from '../../../../src/exports/readiness/json-shape.ts';
import { reportDocument } from '../../../../src/exports/readiness/json.ts';
import { reportMarkdown } from '../../../../src/exports/readiness/markdown.ts';
import { fileStem } from '../../../../src/exports/readiness/report.ts';
import {
	COLUMN_NAMES,
	REPORT_COLUMNS,
	reportRows,
} from '../../../../src/exports/readiness/rows.ts';
import { reportWorkbook } from '../../../../src/exports/readiness/workbook.ts';
import { allMarked, assessment, sheet, withMark } from '../../domain/readiness/arbitraries.ts';
import { PUBLISHER } from '../one-of-everything.ts';
import { readCsvLines } from '../readers/tables.ts';
import { sampleReport } from './sample-report.ts';

const mixed = {
	...withMark(withMark(allMarked(1), 'owner', 3), 'logs', 'not-sure'),
	name: '=cmd|" /C calc"!A1',
	day: '2026-11-25',
};

describe('the report as JSON', () => {
	test('follows the published schema, whatever was answered, and opens to the same result', () => {
		const ajv = new Ajv2020();
		addFormats.default(ajv);
		const validate = ajv.compile(jsonSchema('readiness', PUBLISHER));
		fc.assert(
			fc.property(assessment, (given) => {
				const report = sampleReport({ ...given, name: cleanName(given.name) });
				const text = JSON.stringify(reportDocument(report));
				const isValid = validate(JSON.parse(text));
				expect(validate.errors ?? []).toEqual([]);
				expect(isValid).toBe(true);
				readinessShape.parse(JSON.parse(text));
				const read = readAnswerFile(text, sheet.outlines);
				expect(read.ok && resultOf(sheet, read.assessment)).toEqual(report.result);
			}),
		);
	});
});

describe('the report as CSV', () => {
	test('has a line for each question, under the same names', () => {
		const lines = readCsvLines(reportCsv(sampleReport(mixed)).replace(/^\uFEFF/, ''));
		expect(lines.map((line) => line.get('question'))).toEqual(
			sheet.questions.map(({ id }) => `What about ${id}?`),
		);
		expect(lines[0]?.get('fix_order')).toBeUndefined();
		expect(lines[2]?.get('answer')).toBe('not-sure');
		expect(lines[1]?.get('level')).toBe('A little | or so');
		expect(lines[0]?.get('level')).toBe('All, "checked"');
		expect(lines[0]?.get('assessment')).toBe(mixed.name);
	});

	test('has nothing that a spreadsheet would run, whatever the name', () => {
		fc.assert(
			fc.property(fc.string(), fc.constantFrom<Mark[]>(0, 2, 'not-sure'), (name, mark) => {
				const csv = reportCsv(sampleReport({ ...allMarked(mark), name: cleanName(name) }));
				const cells = parseCsv(csv.replace(/^\uFEFF/, ''), { typeInference: false }).flat();
				expect(cells.filter((cell) => /^[=+@\t\r]/.test(String(cell)))).toEqual([]);
				for (const line of readCsvLines(csv.replace(/^\uFEFF/, ''))) {
					expect(line.get('assessment') ?? '').toBe(cleanName(name));
				}
			}),
		);
	});
});

describe('the report as a workbook', () => {
	test('is read by another library as it was written', async () => {
		const report = sampleReport(mixed);
		const { sheets } = await readXlsx(reportWorkbook(report));
		expect(sheets.map(({ name }) => name)).toEqual(['Result', 'Questions and fixes', 'Frameworks']);
		const [result, questions] = sheets;
		const facts = result?.rows.slice(0, 3).map((row) => row.filter((cell) => cell !== null));
		expect(facts).toEqual([['A small snapshot'], ['Agent', mixed.name], ['Day', '2026-11-25']]);
		const [header, ...rows] = questions?.rows ?? [];
		expect(header).toEqual(COLUMN_NAMES.map((column) => REPORT_COLUMNS[column][0]));
		const written = reportRows(report).map((row) =>
			COLUMN_NAMES.map((column) => row[column] ?? null),
		);
		expect(rows).toEqual(written);
	});

	test('has the same bytes every time', () => {
		expect(reportWorkbook(sampleReport(mixed))).toEqual(reportWorkbook(sampleReport(mixed)));
	});

	test('stands whatever is in the name', async () => {
		for (const name of ['<b>&"\u0007\uFFFE', '\uD800', ']]>']) {
			const { sheets } = await readXlsx(reportWorkbook(sampleReport({ ...mixed, name })));
			expect(sheets).toHaveLength(3);
		}
	});
});

describe('the report as Markdown', () => {
	const markdown = reportMarkdown(sampleReport({ ...mixed, name: '[x](javascript:1) <b>' }));

	test('says the score, what is open, what to do in order, and the arithmetic', () => {
		const headings = [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
		expect(headings).toEqual([
			'By domain',
			'Everything to do, in order',
			'What you were not sure of',
			'What you already do well',
			'Alpha',
			'The arithmetic',
		]);
		expect(markdown).toContain('**37 of 100: Low**');
		expect(markdown).toContain('once you know, the score is between 37 and 60.');
		expect(markdown).toContain('1. **What about inventory?**');
	});

	test('takes a name for text, and keeps a bar from breaking a table', () => {
		expect(markdown).toContain('# A small snapshot: \\[x\\]\\(javascript:1\\) \\<b\\>');
		expect(markdown).toContain('A little \\| or so');
	});
});

test.each([
	['Claims agent', '2026-11-25', 'readiness-claims-agent-2026-11-25'],
	['../../etc', '', 'readiness-etc'],
	['', '', 'readiness'],
])('a report of "%s" is saved under a plain name', (name, day, stem) => {
	expect(fileStem({ ...mixed, name, day })).toBe(stem);
});
