import type { Sheet, SheetQuestion } from './sheet.ts';

/** A level from 0 (worst) to 3 (best), or why there is none. */
export type Mark = 0 | 1 | 2 | 3 | 'not-sure' | 'not-applicable';

export const BEST = 3;

/** One reader's answers about one agent. */
export interface Assessment {
	/** Version of the questionnaire that was answered. */
	readonly version: number;
	/** What the reader calls the agent; may be empty. */
	readonly name: string;
	/** The day of the last answer, YYYY-MM-DD; empty where unknown. */
	readonly day: string;
	/** Chosen options by context; a context without any is not answered yet. */
	readonly context: ReadonlyMap<string, readonly string[]>;
	/** By question; one that is missing is not answered yet. */
	readonly marks: ReadonlyMap<string, Mark>;
}

export function emptyAssessment(version: number): Assessment {
	return { version, name: '', day: '', context: new Map(), marks: new Map() };
}

/** True when nothing has been answered. */
export function isBlank({ context, marks }: Assessment): boolean {
	return context.size === 0 && marks.size === 0;
}

/** A condition on a context that is not answered yet holds: better one question too many than a risk overlooked. */
export function applies({ when }: SheetQuestion, context: Assessment['context']): boolean {
	return when.every(({ context: id, anyOf }) => {
		const chosen = context.get(id) ?? [];
		return chosen.length === 0 || chosen.some((option) => anyOf.includes(option));
	});
}

/** The questions that this agent is asked. */
export function askedQuestions(sheet: Sheet, { context }: Assessment): SheetQuestion[] {
	return sheet.questions.filter((question) => applies(question, context));
}

/** A level as a mark; undefined for anything else. */
export function toLevel(value: unknown): 0 | 1 | 2 | 3 | undefined {
	return value === 0 || value === 1 || value === 2 || value === 3 ? value : undefined;
}

const NAME_MAX = 80; // characters
const CONTROL_CHARACTERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A name from anywhere as one short line of text. */
export function cleanName(name: string): string {
	const line = name.replace(CONTROL_CHARACTERS, ' ').replace(/\s+/gu, ' ').trim();
	return [...line].slice(0, NAME_MAX).join('').trim();
}

/** A day from anywhere; empty where it is none. */
export function cleanDay(day: string): string {
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
	return isDay ? day : '';
}
