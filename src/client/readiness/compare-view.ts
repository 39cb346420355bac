import type { Assessment } from '../../domain/readiness/assessment.ts';
import { compareResults, type Direction } from '../../domain/readiness/compare.ts';
import { resultOf, type Score } from '../../domain/readiness/score.ts';
import { markWords, type Report } from '../../exports/readiness/report.ts';
import { nameOf } from './kept-list.ts';
import { make, part, say, tell } from './markup.ts';

/** Shows another result left of the open one. */
export function showComparison(section: HTMLElement, report: Report, other: Assessment): void {
	const { total, domains, marks } = compareResults(resultOf(report.sheet, other), report.result);
	const scores = [total, ...domains].map(({ group, first, second, direction }) =>
		line(group.label, points(first), points(second), change(first, second, direction)),
	);
	const answers = marks.map(({ question, first, second, direction }) => {
		const words = report.words(question.id);
		return line(words.wording, markWords(first, words), markWords(second, words), direction);
	});
	const box = part(section, '[data-compare]', HTMLElement);
	tell(part(box, '[data-compare-first]', HTMLElement), nameOf(other));
	tell(part(box, '[data-compare-second]', HTMLElement), nameOf(report.assessment));
	part(box, 'tbody', HTMLTableSectionElement).replaceChildren(...scores, ...answers);
	box.hidden = false;
	const status = answers.length === 1 ? '1 answer differs.' : `${answers.length} answers differ.`;
	say(part(section, '[data-compare-status]', HTMLElement), status);
}

function line(what: string, ...cells: readonly string[]): HTMLTableRowElement {
	const heading = make('th', '', what);
	heading.scope = 'row';
	return make('tr', '', heading, ...cells.map((cell) => make('td', '', cell)));
}

function points(score: Score | undefined): string {
	return score === undefined ? 'no score' : String(score.points);
}

function change(first: Score | undefined, second: Score | undefined, direction: Direction): string {
	if (first === undefined || second === undefined) return direction;
	const difference = second.points - first.points;
	return difference > 0 ? `+${difference}` : String(difference).replace('-', '−');
}
