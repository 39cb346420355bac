import { BEST } from './assessment.ts';
import type { Result, Row } from './score.ts';
import type { Effort } from './sheet.ts';

/** What an order of magnitude of work divides by. */
export const EFFORT: Readonly<Record<Effort, number>> = { hours: 1, days: 2, weeks: 4 };

/** How many of the fixes are named before all the others. */
export const FIRST = 3;

/** One thing to do, and why it stands where it stands. */
export interface Fix {
	readonly row: Row;
	/** Levels up to the best. */
	readonly shortfall: number;
	/** Weight × shortfall ÷ effort, with the shortfall in thirds of the way: what the list is ordered by. */
	readonly priority: number;
	/** Points of the whole score that the best level would add. */
	readonly gain: number;
}

/** What to do, most urgent first: by weight × shortfall ÷ effort, ties by id. */
export function fixesOf({ rows, tally }: Result): Fix[] {
	const below = rows.filter(({ mark }) => typeof mark === 'number' && mark < BEST);
	return inOrder(below.map((row) => toFix(row, tally.possible)));
}

/** What to find out, in the same order: each is reckoned as if it were at the worst level. */
export function unsureOf({ rows, tally }: Result): Fix[] {
	const unsure = rows.filter(({ mark }) => mark === 'not-sure');
	return inOrder(unsure.map((row) => toFix(row, tally.possible)));
}

/** What is at its best level, heaviest first. */
export function strengthsOf({ rows }: Result): Row[] {
	return rows
		.filter(({ mark }) => mark === BEST)
		.sort((a, b) => b.question.weight - a.question.weight || compareIds(a, b));
}

function toFix(row: Row, possible: number): Fix {
	const { weight, effort } = row.question;
	const shortfall = (row.possible - row.earned) / weight;
	return {
		row,
		shortfall,
		priority: (weight * shortfall) / BEST / EFFORT[effort],
		gain: Math.round((100 * weight * shortfall) / possible),
	};
}

function inOrder(fixes: Fix[]): Fix[] {
	return fixes.sort((a, b) => rank(b) - rank(a) || compareIds(a.row, b.row));
}

/** The priority as a whole number, so that equal ones are equal. */
function rank({ row, shortfall }: Fix): number {
	return (row.question.weight * shortfall * EFFORT.weeks) / EFFORT[row.question.effort];
}

function compareIds(a: Row, b: Row): number {
	return a.question.id < b.question.id ? -1 : 1;
}
