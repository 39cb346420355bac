import { markWords, type Link, type Report } from './report.ts';

/** Columns of the tables, in order, each with its heading in the workbook and a width in characters. */
export const REPORT_COLUMNS = {
	number: ['No.', 6],
	domain: ['Domain', 24],
	question: ['Question', 44],
	answer: ['Answer', 16],
	level: ['What the answer says', 44],
	weight: ['Weight', 9],
	earned: ['Weight × level', 10],
	possible: ['Weight × 3', 10],
	fix_order: ['Order of fix', 9],
	priority: ['Priority', 9],
	effort: ['Effort', 9],
	steps: ['What to do', 60],
	evidence: ['Evidence to keep', 40],
	controls: ['Evidence for', 40],
	risks: ['Reduces', 32],
	answers: ['Explained in', 40],
} as const satisfies Record<string, readonly [heading: string, width: number]>;

export type ReportColumn = keyof typeof REPORT_COLUMNS;
export type ReportRow = Readonly<Record<ReportColumn, string | number | undefined>>;

export const COLUMN_NAMES = Object.keys(REPORT_COLUMNS).filter(isColumn);

function isColumn(name: string): name is ReportColumn {
	return name in REPORT_COLUMNS;
}

/** One row a question, in the order of the questionnaire; those that do not apply too, so that nothing is missing. */
export function reportRows({ sheet, result, fixes, words }: Report): ReportRow[] {
	return result.rows.map((row): ReportRow => {
		const { question, isAsked, mark } = row;
		const text = words(question.id);
		const index = fixes.findIndex((fix) => fix.row === row);
		const fix = fixes[index];
		const linked = (links: readonly Link[]) =>
			inLines(links.map((link) => `${link.text} (${link.address})`));
		return {
			number: text.number,
			domain: sheet.domains.find(({ id }) => id === question.domain)?.label,
			question: text.wording,
			answer: isAsked ? (mark ?? 'no answer') : 'not asked',
			level: typeof mark === 'number' ? text.levels[mark] : markWords(mark, text),
			weight: question.weight,
			earned: row.possible > 0 ? row.earned : undefined,
			possible: row.possible > 0 ? row.possible : undefined,
			fix_order: fix && index + 1,
			priority: fix && Math.round(fix.priority * 100) / 100,
			effort: question.effort,
			steps: inLines(text.steps),
			evidence: inLines(text.evidence),
			controls: linked(text.controls),
			risks: linked(text.risks),
			answers: linked(text.answers),
		};
	});
}

function inLines(items: readonly string[]): string {
	return items.join('\n');
}
