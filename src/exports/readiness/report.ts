import type { Assessment, Mark } from '../../domain/readiness/assessment.ts';
import { fixesOf, strengthsOf, unsureOf, type Fix } from '../../domain/readiness/fixes.ts';
import { resultOf, type Result, type Row } from '../../domain/readiness/score.ts';
import type { Sheet } from '../../domain/readiness/sheet.ts';

export interface Link {
	readonly text: string;
	/** Absolute address. */
	readonly address: string;
}

/** The texts of one question, as the page shows them. */
export interface QuestionWords {
	readonly number: number;
	readonly wording: string;
	/** Worst first. */
	readonly levels: readonly string[];
	readonly weightReason: string;
	readonly steps: readonly string[];
	readonly evidence: readonly string[];
	readonly controls: readonly Link[];
	readonly risks: readonly Link[];
	readonly answers: readonly Link[];
}

/** Everything that a report is made of, on the page and in every export. */
export interface Report {
	readonly title: string;
	/** Absolute address of the result, with its answers in the fragment. */
	readonly address: string;
	readonly sheet: Sheet;
	readonly assessment: Assessment;
	readonly result: Result;
	readonly fixes: readonly Fix[];
	readonly unsure: readonly Fix[];
	readonly strengths: readonly Row[];
	words(id: string): QuestionWords;
}

export function makeReport(
	sheet: Sheet,
	assessment: Assessment,
	page: Pick<Report, 'title' | 'address' | 'words'>,
): Report {
	const result = resultOf(sheet, assessment);
	return {
		...page,
		sheet,
		assessment,
		result,
		fixes: fixesOf(result),
		unsure: unsureOf(result),
		strengths: strengthsOf(result),
	};
}

/** A mark in words: the level as the page describes it, or why there is none. */
export function markWords(mark: Mark | undefined, { levels }: QuestionWords): string {
	if (mark === undefined) return 'no answer';
	if (mark === 'not-sure') return 'not sure';
	if (mark === 'not-applicable') return 'not applicable';
	return `${mark}: ${levels[mark] ?? ''}`;
}

/** Points and band in words; what is missing is said too. */
export function scoreWords({ score, band, isPartial }: Result): string {
	if (score === undefined) return 'No score: no question that applies has an answer.';
	const partial = isPartial ? ' (partial)' : '';
	return `${score.points} of 100${partial}: ${band?.label ?? ''}`;
}

/** What "not sure" leaves open, in a sentence; undefined where nothing is. */
export function rangeWords({ score, tally }: Result): string | undefined {
	if (score === undefined || tally.unsure === 0) return undefined;
	const questions = tally.unsure === 1 ? 'one question' : `${tally.unsure} questions`;
	return `You were not sure of ${questions}: once you know, the score is between ${score.points} and ${score.highest}.`;
}

/** What is unanswered, in a sentence; undefined where nothing is. */
export function partialWords({ tally }: Result): string | undefined {
	const { unanswered, counted, notApplicable } = tally;
	if (unanswered === 0) return undefined;
	return `A partial score: ${unanswered} of ${unanswered + counted + notApplicable} questions that apply have no answer yet and are left out of it.`;
}

/** Why a fix stands where it stands, with its arithmetic. */
export function priorityWords({ row, shortfall, priority, gain }: Fix): string {
	const { weight, effort } = row.question;
	const part = shortfall === 3 ? '1' : `${shortfall}/3`;
	const divisor = { hours: 1, days: 2, weeks: 4 }[effort];
	const points = gain === 1 ? '1 point' : `${gain} points`;
	return `Weight ${weight} × shortfall ${part} ÷ ${divisor} (${effort}) = ${priority.toFixed(2)}; at its best it adds about ${points}.`;
}

/** Name of a file without its ending, e.g. `readiness-claims-agent-2026-11-25`. */
export function fileStem({ name, day }: Assessment): string {
	const slug = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return ['readiness', slug, day].filter((part) => part !== '').join('-');
}
