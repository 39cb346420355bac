import { gathered } from './gathered.ts';
import { oncePer } from './once-per.ts';
import type { Term } from './term.ts';

/** A name of a term in a text. */
export interface TermMention {
	readonly slug: string;
	/** Offsets into the text, in UTF-16 units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
}

/** Finds the names of terms in a text, in order; where several fit, the longest. */
export type TermFinder = (text: string) => TermMention[];

type Named = Pick<Term, 'slug' | 'term' | 'aliases'>;

/** Part of a longer word, of an id, of a path: no name of its own. */
const NOT_AFTER = String.raw`(?<![\p{L}\p{N}_@/\\-]|[\p{L}\p{N}]\.)`;
const NOT_BEFORE = String.raw`(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])`;

/** One name of a term, ready to be looked for. */
interface Pattern {
	readonly slug: string;
	readonly length: number;
	/** The letters and digits it starts with, in lower case. */
	readonly start: string;
	/** Sticky: looks at one place only. */
	readonly expression: RegExp;
}

/**
 * A finder for the names of some terms: whole words, in any case but for abbreviations, with or without a plural "s",
 * with hyphens for its spaces, and also where a line ends inside a name.
 */
export function termFinder(terms: readonly Named[]): TermFinder {
	const byStart = gathered(
		terms.flatMap(patternsOf).map((pattern) => [pattern.start, pattern] as const),
	);
	for (const patterns of byStart.values()) patterns.sort((a, b) => b.length - a.length);
	if (byStart.size === 0) return () => [];
	return (text) => {
		const found: TermMention[] = [];
		let free = 0;
		for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
			if (index < free) continue;
			const mention = mentionAt(text, index, word.toLowerCase(), byStart);
			if (mention === undefined) continue;
			found.push(mention);
			free = mention.end;
		}
		return found;
	};
}

/** The longest name that starts at one place with one word. */
function mentionAt(
	text: string,
	start: number,
	word: string,
	byStart: ReadonlyMap<string, readonly Pattern[]>,
): TermMention | undefined {
	const singular = word.endsWith('s') ? (byStart.get(word.slice(0, -1)) ?? []) : [];
	for (const { slug, expression } of [...(byStart.get(word) ?? []), ...singular]) {
		expression.lastIndex = start;
		const [name] = expression.exec(text) ?? [];
		if (name !== undefined) return { slug, start, end: start + name.length };
	}
	return undefined;
}

const patternsOf = oncePer((term: Named): readonly Pattern[] =>
	[term.term, ...term.aliases].map((name) => ({
		slug: term.slug,
		length: name.length,
		start: /^[\p{L}\p{N}]*/u.exec(name)?.[0].toLowerCase() ?? '',
		expression: new RegExp(`${NOT_AFTER}${patternOf(name)}${NOT_BEFORE}`, 'uy'),
	})),
);

/** Every name once, as two terms would be compared. */
export function nameKey(name: string): string {
	return name.toLowerCase().replace(/[\s-]+/gu, ' ');
}

function patternOf(name: string): string {
	return `${name
		.split(/\s+/u)
		.map(wordPattern)
		.join(String.raw`[\s-]+`)}s?`;
}

/** "SoA" and "AI-BOM" are written one way only; other words start a sentence with a capital, or stand in a title. */
function wordPattern(word: string): string {
	const isAbbreviation = (word.match(/\p{Lu}/gu) ?? []).length > 1;
	return isAbbreviation ? escaped(word) : [...word].map(inAnyCase).join('');
}

function inAnyCase(character: string): string {
	const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
	return lower === upper ? escaped(character) : `[${lower}${upper}]`;
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
