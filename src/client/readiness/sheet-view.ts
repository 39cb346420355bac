import { touchedBy } from '../../domain/readiness/coverage.ts';
import type { Result, Row } from '../../domain/readiness/score.ts';
import type { Sheet } from '../../domain/readiness/sheet.ts';
import { part } from './markup.ts';

/** Puts the reader's own arithmetic into the scoring sheet, and the scores of their parts beside the frameworks. */
export function fillSheets(root: HTMLElement, sheet: Sheet, result: Result): void {
	fillScoringSheet(part(root, '[data-scoring-sheet]', HTMLTableElement), result);
	for (const view of sheet.views) {
		const section = part(root, `[data-view="${CSS.escape(view.id)}"]`, HTMLElement);
		for (const { group, score } of result.views.get(view.id) ?? []) {
			const row = section.querySelector(`[data-group="${CSS.escape(group.id)}"]`);
			const cell = row?.querySelector('[data-group-score]');
			if (cell) cell.textContent = score === undefined ? '–' : `${score.points}${upTo(score)}`;
		}
		const { answered, silent } = touchedBy(result, view);
		part(section, '[data-touched]', HTMLElement).textContent = [
			`Your answers touch ${answered.length} of its elements${listing(answered)}.`,
			...(silent.length === 0
				? []
				: [
						`${silent.length} more would be touched by questions that you have not answered or that do not apply${listing(silent)}.`,
					]),
		].join(' ');
	}
}

function listing(ids: readonly string[]): string {
	return ids.length === 0 ? '' : `: ${ids.join(', ')}`;
}

function upTo({ points, highest }: NonNullable<Result['score']>): string {
	return highest > points ? `, up to ${highest}` : '';
}

function fillScoringSheet(table: HTMLTableElement, { rows, tally, score }: Result): void {
	for (const row of rows) {
		const line = part(table, `[data-row="${CSS.escape(row.question.id)}"]`, HTMLTableRowElement);
		const isCounted = row.possible > 0;
		setCell(line, 'level-cell', levelOf(row));
		setCell(line, 'earned-cell', isCounted ? row.earned : '–');
		setCell(line, 'possible-cell', isCounted ? row.possible : '–');
	}
	const { earned, possible } = tally;
	setCell(table, 'earned-sum', earned);
	setCell(table, 'possible-sum', possible);
	setCell(
		table,
		'score-cell',
		score === undefined ? 'no score' : `100 × ${earned} ÷ ${possible} = ${score.points}`,
	);
}

function setCell(line: ParentNode, name: string, value: string | number): void {
	part(line, `[data-${name}]`, HTMLTableCellElement).textContent = String(value);
}

function levelOf({ isAsked, mark }: Row): string {
	if (!isAsked) return 'not asked';
	if (mark === 'not-sure') return '?';
	if (mark === 'not-applicable') return 'n/a';
	return String(mark ?? '');
}
