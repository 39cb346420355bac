/**
 * The formula, also printed on the page:
 *
 *     score = 100 × Σ weight × level ÷ Σ weight × 3, rounded down
 *
 * over the questions that are asked and answered with a level (0 to 3) or "not sure" (earns 0). "Not applicable" and
 * questions without an answer are in neither sum. Sums are whole numbers, so the order of questions cannot matter.
 */
import { applies, BEST, type Assessment, type Mark } from './assessment.ts';
import type { Band, Group, Sheet, SheetQuestion } from './sheet.ts';

/** Sums over some questions. */
export interface Tally {
	/** Σ weight × level. */
	readonly earned: number;
	/** Σ weight × 3. */
	readonly possible: number;
	/** What the questions answered with "not sure" would earn at their best: part of `possible`. */
	readonly open: number;
	/** Questions in the sums. */
	readonly counted: number;
	readonly unsure: number;
	readonly notApplicable: number;
	readonly unanswered: number;
}

/** Points from 0 to 100, and where they would lie if "not sure" became the best. */
export interface Score {
	readonly points: number;
	readonly highest: number;
}

/** One question's part in the arithmetic. */
export interface Row {
	readonly question: SheetQuestion;
	/** False where the context rules the question out; its mark then counts for nothing. */
	readonly isAsked: boolean;
	readonly mark: Mark | undefined;
	readonly earned: number;
	readonly possible: number;
}

export interface GroupScore {
	readonly group: Group;
	readonly tally: Tally;
	/** Undefined where no question of the group counts. */
	readonly score: Score | undefined;
}

export interface Result {
	readonly rows: readonly Row[];
	readonly tally: Tally;
	/** Undefined where no question counts. */
	readonly score: Score | undefined;
	/** Undefined with the score. */
	readonly band: Band | undefined;
	/** True while questions are unanswered. */
	readonly isPartial: boolean;
	readonly domains: readonly GroupScore[];
	/** By the id of the view. */
	readonly views: ReadonlyMap<string, readonly GroupScore[]>;
}

/** Everything that the report says in numbers. */
export function resultOf(sheet: Sheet, assessment: Assessment): Result {
	const rows = sheet.questions.map((question) => toRow(question, assessment));
	const tally = tallyOf(rows);
	const score = scoreOf(tally);
	const groupScore = (group: Group, isIn: (question: SheetQuestion) => boolean): GroupScore => {
		const part = tallyOf(rows.filter(({ question }) => isIn(question)));
		return { group, tally: part, score: scoreOf(part) };
	};
	return {
		rows,
		tally,
		score,
		band: score && bandOf(sheet.bands, score.points),
		isPartial: tally.unanswered > 0,
		domains: sheet.domains.map((domain) => groupScore(domain, (it) => it.domain === domain.id)),
		views: new Map(
			sheet.views.map(({ id, groups }) => [
				id,
				groups.map((group) => groupScore(group, (it) => group.questions.includes(it.id))),
			]),
		),
	};
}

function toRow(question: SheetQuestion, { context, marks }: Assessment): Row {
	const isAsked = applies(question, context);
	const mark = isAsked ? marks.get(question.id) : undefined;
	const isCounted = mark !== undefined && mark !== 'not-applicable';
	const level = typeof mark === 'number' ? mark : 0;
	return {
		question,
		isAsked,
		mark,
		earned: question.weight * level,
		possible: isCounted ? question.weight * BEST : 0,
	};
}

function tallyOf(rows: readonly Row[]): Tally {
	const asked = rows.filter(({ isAsked }) => isAsked);
	const withMark = (wanted: Mark | undefined) => asked.filter(({ mark }) => mark === wanted);
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const unsure = withMark('not-sure');
	return {
		earned: sum(asked.map((row) => row.earned)),
		possible: sum(asked.map((row) => row.possible)),
		open: sum(unsure.map((row) => row.possible)),
		counted: asked.filter((row) => row.possible > 0).length,
		unsure: unsure.length,
		notApplicable: withMark('not-applicable').length,
		unanswered: withMark(undefined).length,
	};
}

/** Rounded down, so that 100 says that every question is at its best level. */
export function scoreOf({ earned, possible, open }: Tally): Score | undefined {
	if (possible === 0) return undefined;
	const points = (sum: number) => Math.floor((100 * sum) / possible);
	return { points: points(earned), highest: points(earned + open) };
}

/** The band that a number of points falls into. */
export function bandOf(bands: readonly Band[], points: number): Band | undefined {
	return bands.findLast(({ from }) => from <= points);
}
