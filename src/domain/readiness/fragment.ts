/**
 * Answers in the fragment of an address, which browsers never send to a server:
 *
 *     #v=1&a=013u-n…&c=1.4.2&d=2026-11-25&n=Claims%20agent
 *
 * v  version of the questionnaire
 * a  one character a question, in the order of the letters of their ids: a level, "u" not sure, "n" not applicable, "-" none
 * c  one number a context in base 36, in the order of their ids: bit 0 stands for its first option by id
 * d  day of the last answer; n  name; r  "1" where the result is to be shown at once. All three may be missing.
 */
import { cleanDay, cleanName, type Assessment, type Mark } from './assessment.ts';
import type { Outline } from './sheet.ts';

const CHARACTERS: readonly (readonly [string, Mark])[] = [
	['0', 0],
	['1', 1],
	['2', 2],
	['3', 3],
	['u', 'not-sure'],
	['n', 'not-applicable'],
];
const NO_MARK = '-';
const BASE = 36;
const LENGTH_MAX = 2000; // characters: a longer fragment is none of ours

export type Decoded =
	| { readonly ok: true; readonly assessment: Assessment }
	/** Why it cannot be opened, in a plain sentence. */
	| { readonly ok: false; readonly problem: string };

/** The fragment without "#". `outline` is the one of the assessment's version. */
export function encodeFragment(assessment: Assessment, outline: Outline): string {
	const { marks, context, day, name } = assessment;
	const answers = outline.questions.map((id) => characterOf(marks.get(id))).join('');
	const chosen = outline.context.map(({ id, options }) => {
		const bits = (context.get(id) ?? []).map((option) => 2 ** options.indexOf(option));
		return bits.reduce((sum, bit) => sum + bit, 0).toString(BASE);
	});
	const parts = [
		`v=${outline.version}`,
		`a=${answers}`,
		...(chosen.length === 0 ? [] : [`c=${chosen.join('.')}`]),
		...(day === '' ? [] : [`d=${day}`]),
		...(name === '' ? [] : [`n=${encodeURIComponent(name.toWellFormed())}`]),
	];
	return parts.join('&');
}

function characterOf(mark: Mark | undefined): string {
	return CHARACTERS.find(([, known]) => known === mark)?.[0] ?? NO_MARK;
}

/** True for a fragment that was meant to hold answers, intact or not. */
export function looksLikeFragment(fragment: string): boolean {
	return /^(?:v|a|c|d|n|r)=/.test(fragment);
}

/** The same fragment, asking for the result or not. */
export function withResult(fragment: string, isShown: boolean): string {
	return isShown ? `${fragment}&r=1` : fragment;
}

/** True where the result is to be shown at once. */
export function asksForResult(fragment: string): boolean {
	return new URLSearchParams(fragment).get('r') === '1';
}

/** Reads a fragment without "#". Never throws, whatever it is given. */
export function decodeFragment(fragment: string, outlines: readonly Outline[]): Decoded {
	if (fragment.length > LENGTH_MAX) return damaged('it is too long');
	const parts = new URLSearchParams(fragment);
	const version = Number(parts.get('v') ?? NaN);
	const outline = outlines.find((known) => known.version === version);
	if (outline === undefined) return unknownVersion(version, outlines);
	const marks = readMarks(parts.get('a') ?? '', outline);
	if (marks === undefined) return damaged('its answers cannot be read');
	const context = readContext(parts.get('c') ?? '', outline);
	if (context === undefined) return damaged('what it says about the agent cannot be read');
	const day = cleanDay(parts.get('d') ?? '');
	const name = cleanName(parts.get('n') ?? '');
	return { ok: true, assessment: { version, name, day, context, marks } };
}

function damaged(why: string): Decoded {
	return {
		ok: false,
		problem: `This link is damaged: ${why}. Ask for it again, or start afresh; nothing was opened.`,
	};
}

function unknownVersion(version: number, outlines: readonly Outline[]): Decoded {
	const newest = outlines.at(-1)?.version ?? 0;
	if (!Number.isInteger(version) || version <= newest)
		return damaged('it names no version of the questions');
	return {
		ok: false,
		problem: `This link was made with version ${version} of the questions, and this page has version ${newest}. Reload the page to get the newer one; nothing was opened.`,
	};
}

function readMarks(text: string, { questions }: Outline): Map<string, Mark> | undefined {
	if (text.length !== questions.length) return undefined;
	const marks = new Map<string, Mark>();
	for (const [index, id] of questions.entries()) {
		const character = text[index];
		if (character === NO_MARK) continue;
		const known = CHARACTERS.find(([written]) => written === character);
		if (known === undefined) return undefined;
		marks.set(id, known[1]);
	}
	return marks;
}

function readContext(text: string, { context }: Outline): Map<string, string[]> | undefined {
	const numbers = text === '' ? [] : text.split('.');
	if (numbers.length !== context.length) return undefined;
	const chosen = new Map<string, string[]>();
	for (const [index, { id, options }] of context.entries()) {
		const written = numbers[index] ?? '';
		const bits = /^[0-9a-z]{1,6}$/.test(written) ? Number.parseInt(written, BASE) : NaN;
		if (!(bits < 2 ** options.length)) return undefined;
		const names = options.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1);
		if (names.length > 0) chosen.set(id, names);
	}
	return chosen;
}
