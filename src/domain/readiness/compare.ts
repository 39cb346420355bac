import type { Mark } from './assessment.ts';
import type { GroupScore, Result, Score } from './score.ts';
import type { Group, SheetQuestion } from './sheet.ts';

/** How a second value stands to the first. */
export type Direction = 'better' | 'worse' | 'same' | 'different';

export interface ComparedScore {
	readonly group: Group;
	readonly first: Score | undefined;
	readonly second: Score | undefined;
	readonly direction: Direction;
}

export interface ComparedMark {
	readonly question: SheetQuestion;
	readonly first: Mark | undefined;
	readonly second: Mark | undefined;
	readonly direction: Direction;
}

export interface Comparison {
	readonly total: ComparedScore;
	readonly domains: readonly ComparedScore[];
	/** Questions whose answers differ, in their order. */
	readonly marks: readonly ComparedMark[];
}

const TOTAL: Group = { id: 'total', label: 'Whole score' };

/** Two results of one questionnaire side by side. */
export function compareResults(first: Result, second: Result): Comparison {
	const scores = ({ group, score }: GroupScore, other: Score | undefined): ComparedScore => ({
		group,
		first: score,
		second: other,
		direction: directionOf(score?.points, other?.points),
	});
	return {
		total: scores({ group: TOTAL, tally: first.tally, score: first.score }, second.score),
		domains: first.domains.map((domain, index) => scores(domain, second.domains[index]?.score)),
		marks: first.rows.flatMap(({ question, mark }, index): ComparedMark[] => {
			const other = second.rows[index]?.mark;
			const direction = directionOf(mark, other);
			return direction === 'same' ? [] : [{ question, first: mark, second: other, direction }];
		}),
	};
}

function directionOf(
	first: Mark | number | undefined,
	second: Mark | number | undefined,
): Direction {
	if (first === second) return 'same';
	if (typeof first !== 'number' || typeof second !== 'number') return 'different';
	return second > first ? 'better' : 'worse';
}
