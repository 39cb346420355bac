import { guardFormula } from '../formula-guard.ts';
import { scoreWords, type Report } from './report.ts';
import { COLUMN_NAMES, reportRows } from './rows.ts';

/** What stands on every line, so that no line travels without it. */
const CONSTANTS = ['assessment', 'day', 'version', 'score', 'link'] as const;

/** The report as a table by RFC 4180: UTF-8 with a byte order mark for spreadsheets, CRLF, and no formulas. */
export function reportCsv(report: Report): string {
	const { assessment, result, address, sheet } = report;
	const constants = [assessment.name, assessment.day, sheet.version, scoreWords(result), address];
	const lines = reportRows(report).map((row) => [
		...COLUMN_NAMES.map((column) => row[column]),
		...constants,
	]);
	const all = [[...COLUMN_NAMES, ...CONSTANTS], ...lines];
	return `\uFEFF${all.map((line) => `${line.map(toCell).join(',')}\r\n`).join('')}`;
}

function toCell(value: string | number | undefined): string {
	if (typeof value !== 'string') return String(value ?? '');
	const text = guardFormula(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
