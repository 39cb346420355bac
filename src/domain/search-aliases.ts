/**
 * Ids as people type them, for a search that compares words.
 *
 * Pagefind ends a word at white space only and drops the punctuation in it, of pages as of queries: `A.6.2.8` is the word
 * `a628`, and `a.6.2.8` finds it. It does not find the end of a word (`T0051` in `AML.T0051`, `6.2.8` in `A.6.2.8`),
 * another name (`GV-1.1` for `GOVERN 1.1`), a missing zero (`LLM6`) or a word typed as several (`a 6 2 8`).
 * `searchAliases` gives a control's page the words it lacks; `canonicalQuery` joins what was typed apart. The second is sent
 * to browsers: nothing here reads data or needs a library.
 */

import type { Control, Edition } from './catalogue.ts';
import { NIST_FUNCTION_NAMES } from './nist-names.ts';

/** What stands before a number as a word of its own, by its abbreviations. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { art: 'article', cl: 'clause' };

/** Lists whose entries are numbered with two digits. */
const RANKED_LISTS = ['llm', 'asi', 'mcp', 'ast', 'dsgai'];

/** The word that people put before the ids of a kind. */
const WORD_OF_KIND: Readonly<Partial<Record<Control['kind'], string>>> = {
	clause: 'clause',
	subclause: 'clause',
	annex: 'annex',
};

/**
 * Words under which a control is looked for, as the index holds words: lower case, letters and digits only.
 * `A.6.2.8` gives `a628`, `628`, `b628` and `annex`; `LLM06` of 2025 gives `llm06`, `llm6` and `llm062025`.
 * An id of several words gives each of them, never both in one: beside `govern11`, which starts with `govern` too and is rare,
 * the page of `GOVERN` would not be found first.
 */
export function searchAliases(edition: Edition, control: Control): string[] {
	const { id, printedId, guidance = '', otherIds, kind } = control;
	const names = [id, printedId, ...otherIds, guidance].flatMap((name) => name.toLowerCase().split(' '));
	const words = [
		...names.flatMap((name) => [joined(name), unpadded(name), withoutLead(name, edition)]),
		WORD_OF_KIND[kind] ?? (/^[A-Z]\.\d/.test(id) ? 'annex' : ''),
	];
	return [...new Set(words)].filter((word) => word !== '');
}

/** Letters and digits only: `gv-1.1-001` becomes `gv11001`. */
function joined(id: string): string {
	return id.replace(/[^a-z0-9]/g, '');
}

/** `llm06` as `llm6`. */
function unpadded(id: string): string {
	return joined(id).replace(/^([a-z]{2,})0(?=\d$)/, '$1');
}

/**
 * `aml.t0051` as `t0051`, `a.6.2.8` as `628`. Nothing where the rest is another control's id (`6.1.2` of `A.6.1.2`) or so short
 * a number that it means something else to most who type it (`2.2` of `A.2.2`).
 */
function withoutLead(id: string, edition: Edition): string {
	const rest = /^[a-z]+\.(.+)$/.exec(id)?.[1] ?? '';
	const isTelling = /[a-z]|\..*\./.test(rest) && !edition.controls.has(rest);
	return isTelling ? joined(rest) : '';
}

/** A part of a query that looks like an id, and the words that the index holds for it. */
type Rewrite = readonly [pattern: RegExp, words: (...groups: string[]) => string];

const FUNCTIONS = Object.keys(NIST_FUNCTION_NAMES).join('|');
const LISTS = RANKED_LISTS.join('|');

const REWRITES: readonly Rewrite[] = [
	// iso42001, iso-42001, ISO/IEC 42001:2023; pages name the edition only where a family has several
	[/\biso(?:[/ -]?iec)?[ -]?(\d{4,5})(?:[:-]20\d\d)?\b/g, (_, number = '') => `iso ${number}`],
	// llm 6, LLM06:2025, asi-01
	[
		new RegExp(`\\b(${LISTS})[ .:_-]?0?([1-9]|1\\d|2[01])(?:[ :_-]?(20\\d\\d))?\\b`, 'g'),
		(_, list = '', number = '', year = '') => `${list}${number.padStart(2, '0')}${year}`,
	],
	// gv 1.1 001, MS-2.7-001
	[
		/\b([a-z]{2})[ -]?(\d)[. ](\d{1,2})[ -](\d{3})\b/g,
		(_, letters = '', first = '', second = '', action = '') => letters + first + second + action,
	],
	// gv-1.1, ms 2.7, govern1.1, gv11, MAP-1
	[
		new RegExp(`\\b(${FUNCTIONS})(?:[ .-]?(\\d)[. ](\\d{1,2})|-?(\\d)(\\d{1,2})?)\\b(?![.-]?\\d)`, 'g'),
		(_, name = '', first = '', second = '', only = first, last = second) =>
			`${NIST_FUNCTION_NAMES[name] ?? name} ${[only, last].filter(Boolean).join('.')}`,
	],
	// art. 15, art15(4), cl 6.1.2, § 6.1.2
	[
		/(?:\b(art|cl|article|clause)\.? ?|§ ?)(?=\d)/g,
		(_, word = 'cl') => `${ABBREVIATIONS[word] ?? word} `,
	],
	// aml t0051, AML.T0051.000, t 0051
	[
		/\b(?:(aml)[ .-]?)?(ta|t|m) ?(0\d{3})(?:[ .](\d{3}))?\b/g,
		(_, atlas = '', letter = '', number = '', part = '') => atlas + letter + number + part,
	],
	// A.6.2.8, a6.2.8, a 6 2 8; after a space it takes three numbers, for "a 6.5 score" holds no id
	[
		/\b([a-d])(?:[.-]?(\d{1,2}(?:[. ]\d{1,2}){1,2})| (\d{1,2}(?:[. ]\d{1,2}){2}))\b(?!\.\d)/g,
		(_, letter = '', near = '', far = '') => joined(letter + near + far),
	],
	// A 10, a 6.2 as the whole query
	[/^([a-d])[ .-]?(\d{1,2}(?:[. ]\d{1,2})?)$/g, (_, letter = '', rest = '') => joined(letter + rest)],
];

/**
 * A query with each id in it spelled as the index holds it: `llm 06` becomes `llm06`, `a 6 2 8` `a628`, `gv-1.1` `govern 1.1`.
 * A query without an id comes back as it was typed. Applying it twice changes nothing more.
 */
export function canonicalQuery(query: string): string {
	const typed = query.toLowerCase().trim().replace(/\s+/g, ' ');
	const rewritten = REWRITES.reduce(
		(text, [pattern, words]) => text.replace(pattern, (...groups: string[]) => words(...groups)),
		typed,
	);
	return rewritten === typed ? query : rewritten;
}
