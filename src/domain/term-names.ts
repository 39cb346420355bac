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

/**
 * A finder for the names of some terms: whole words, in any case but for abbreviations, with or without a plural "s",
 * with hyphens for its spaces, and also where a line ends inside a name.
 */
export function termFinder(terms: readonly Named[]): TermFinder {
	const names = terms.flatMap(({ slug, term, aliases }) =>
		[term, ...aliases].map((name) => ({ slug, name })),
	);
	if (names.length === 0) return () => [];
	names.sort((a, b) => b.name.length - a.name.length);
	const slugs = names.map(({ slug }) => slug);
	const alternatives = names.map(({ name }) => `(${patternOf(name)})`).join('|');
	const pattern = new RegExp(`${NOT_AFTER}(?:${alternatives})${NOT_BEFORE}`, 'gu');
	return (text) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const index = match.slice(1).findIndex((group) => group !== undefined);
			const slug = slugs[index];
			const [found] = match;
			return slug === undefined
				? []
				: [{ slug, start: match.index, end: match.index + found.length }];
		});
}

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
