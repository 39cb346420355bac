import type { GroupScore } from '../../domain/readiness/score.ts';
import { smallWorkbook, type SmallSheet } from '../small-workbook.ts';
import { partialWords, rangeWords, scoreWords, type Report } from './report.ts';
import { COLUMN_NAMES, REPORT_COLUMNS, reportRows } from './rows.ts';

const SCORE_HEADINGS = ['Part', 'Score', 'If “not sure” became the best', 'Questions counted'];
const SCORE_WIDTHS = [48, 10, 16, 12];

/** The report as a workbook: the result, every question with its fix, and each framework's parts. */
export function reportWorkbook(report: Report): Uint8Array<ArrayBuffer> {
	const { sheet, result } = report;
	return smallWorkbook([
		{ name: 'Result', widths: SCORE_WIDTHS, rows: resultRows(report) },
		{
			name: 'Questions and fixes',
			widths: COLUMN_NAMES.map((column) => REPORT_COLUMNS[column][1]),
			rows: [
				COLUMN_NAMES.map((column) => REPORT_COLUMNS[column][0]),
				...reportRows(report).map((row) => COLUMN_NAMES.map((column) => row[column])),
			],
		},
		{
			name: 'Frameworks',
			widths: SCORE_WIDTHS,
			rows: [
				SCORE_HEADINGS,
				...sheet.views.flatMap(({ id, label }) => [
					[label],
					...(result.views.get(id) ?? []).map(scoreRow),
				]),
			],
		},
	]);
}

function resultRows({ title, address, sheet, assessment, result }: Report): SmallSheet['rows'] {
	const facts = [
		['Agent', assessment.name],
		['Day', assessment.day],
		['Score', scoreWords(result)],
		['What it says', result.band?.meaning],
		['Not sure', rangeWords(result)],
		['Unanswered', partialWords(result)],
		['Version of the questions', sheet.version],
		['Link', address],
	] as const;
	return [
		[title],
		...facts.filter(([, value]) => value !== undefined && value !== ''),
		[],
		SCORE_HEADINGS,
		...result.domains.map(scoreRow),
	];
}

function scoreRow({ group, score, tally }: GroupScore) {
	return [group.label, score?.points ?? 'no score', score?.highest, tally.counted];
}
