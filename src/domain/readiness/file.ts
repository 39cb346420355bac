import { cleanDay, cleanName, toLevel, type Assessment, type Mark } from './assessment.ts';
import type { Outline } from './sheet.ts';

/** Names a file of ours among all JSON files. */
export const FILE_FORMAT = 'ai-security-answers/readiness';

const SIZE_MAX = 200_000; // characters: a file of ours has less than a tenth of it

/** What a file says that is read again; everything else in it is for other programs. */
export interface AnswerFile {
	readonly format: typeof FILE_FORMAT;
	readonly questionnaire: { readonly version: number };
	readonly name: string;
	readonly day: string;
	readonly context: Record<string, string[]>;
	readonly answers: Record<string, Mark>;
}

export type ReadFile =
	| {
			readonly ok: true;
			readonly assessment: Assessment;
			/** Entries that mean nothing in their version and were left out. */
			readonly ignored: number;
	  }
	/** Why it cannot be opened, in a plain sentence. */
	| { readonly ok: false; readonly problem: string };

export function toAnswerFile({ version, name, day, context, marks }: Assessment): AnswerFile {
	return {
		format: FILE_FORMAT,
		questionnaire: { version },
		name,
		day,
		context: Object.fromEntries([...context].map(([id, chosen]) => [id, [...chosen]])),
		answers: Object.fromEntries(marks),
	};
}

/** Reads the text of a file that may come from anywhere. Never throws. */
export function readAnswerFile(text: string, outlines: readonly Outline[]): ReadFile {
	if (text.length > SIZE_MAX) return refused('it is far larger than a file of this page');
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refused('it is not JSON');
	}
	return readAnswers(value, outlines);
}

/** The same for JSON that is parsed. */
export function readAnswers(value: unknown, outlines: readonly Outline[]): ReadFile {
	if (fieldOf(value, 'format') !== FILE_FORMAT) return refused('this page did not make it');
	const version = fieldOf(fieldOf(value, 'questionnaire'), 'version');
	const outline = outlines.find((known) => known.version === version);
	if (outline === undefined) {
		const newest = outlines.at(-1)?.version ?? 0;
		return typeof version === 'number' && version > newest
			? refused(
					`it was made with version ${version} of the questions, and this page has version ${newest}`,
				)
			: refused('it names no version of the questions');
	}
	const context = readContext(entriesOf(fieldOf(value, 'context')), outline);
	const marks = readMarks(entriesOf(fieldOf(value, 'answers')), outline);
	return {
		ok: true,
		assessment: {
			version: outline.version,
			name: cleanName(textOf(fieldOf(value, 'name'))),
			day: cleanDay(textOf(fieldOf(value, 'day'))),
			context: context.known,
			marks: marks.known,
		},
		ignored: context.ignored + marks.ignored,
	};
}

function refused(why: string): ReadFile {
	return {
		ok: false,
		problem: `This file cannot be opened: ${why}. Your answers are as they were.`,
	};
}

interface Read<T> {
	readonly known: Map<string, T>;
	readonly ignored: number;
}

function readMarks(
	entries: readonly (readonly [string, unknown])[],
	{ questions }: Outline,
): Read<Mark> {
	const known = new Map<string, Mark>();
	for (const [id, value] of entries) {
		const mark = toMark(value);
		if (mark !== undefined && questions.includes(id)) known.set(id, mark);
	}
	return { known, ignored: entries.length - known.size };
}

function toMark(value: unknown): Mark | undefined {
	return value === 'not-sure' || value === 'not-applicable' ? value : toLevel(value);
}

function readContext(
	entries: readonly (readonly [string, unknown])[],
	outline: Outline,
): Read<string[]> {
	const known = new Map<string, string[]>();
	for (const [id, value] of entries) {
		const options = outline.context.find((context) => context.id === id)?.options ?? [];
		const chosen = Array.isArray(value) ? options.filter((option) => value.includes(option)) : [];
		if (chosen.length > 0) known.set(id, chosen);
	}
	return { known, ignored: entries.length - known.size };
}

function fieldOf(value: unknown, name: string): unknown {
	const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
	return isObject ? Reflect.get(value, name) : undefined;
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.entries(value)
		: [];
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
