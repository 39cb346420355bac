import { NIST_FUNCTION_NAMES } from './nist-names.ts';

/**
 * What readers type, in the words that the search index holds.
 *
 * Pagefind ends a word at white space only and drops the punctuation in it, of pages as of queries: `A.6.2.8` is the word
 * `a628`, and `a.6.2.8` finds it. It takes a page only if it has every word, and ranks an id no higher than a number.
 * This module is sent to browsers: it reads no data and needs no library.
 */

/** What stands before a number as a word of its own, by its abbreviations. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { art: 'article', cl: 'clause' };

/** Lists whose entries are numbered with two digits. */
const RANKED_LISTS = ['llm', 'asi', 'mcp', 'ast', 'dsgai'];

/** Letters and digits only, lower case: `GV-1.1-001` becomes `gv11001`. */
export function joined(id: string): string {
	return id.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * A word that SearchMeta.astro gives every page and that nobody types. Pagefind loads its whole index for a search without words;
 * for this one it loads the part that holds it.
 */
export const EVERY_PAGE = 'ʬ';

/** A part of a query that looks like an id, and the words that the index holds for it. */
type Rewrite = readonly [pattern: RegExp, words: (...groups: string[]) => string];

const FUNCTIONS = Object.keys(NIST_FUNCTION_NAMES).join('|');
const LISTS = RANKED_LISTS.join('|');

const REWRITES: readonly Rewrite[] = [
	// iso42001, iso-42001, ISO/IEC 42001:2023; pages name the edition only where a family has several
	[/\biso(?:[/ -]?iec)?[ -]?(\d{4,5})(?:[:-]20\d\d)?\b/g, (_, number = '') => `iso ${number}`],
	// llm 6, LLM06:2025, asi-01; of "llm06 2023 vs 2025" no edition is the one that is meant
	[
		new RegExp(
			`\\b(${LISTS})[ .:_-]?0?([1-9]|1\\d|2[01])(?:[ :_-]?(20\\d\\d)(?!.* 20\\d\\d\\b))?\\b`,
			'g',
		),
		(_, list = '', number = '', year = '') => `${list}${number.padStart(2, '0')}${year}`,
	],
	// gv 1.1 001, MS-2.7-001
	[
		/\b([a-z]{2})[ -]?(\d)[. ](\d{1,2})[ -](\d{3})\b/g,
		(_, letters = '', first = '', second = '', action = '') => letters + first + second + action,
	],
	// gv-1.1, ms 2.7, govern1.1, gv11, MAP-1
	[
		new RegExp(
			`\\b(${FUNCTIONS})(?:[ .-]?(\\d)[. ](\\d{1,2})|-?(\\d)(\\d{1,2})?)\\b(?![.-]?\\d)`,
			'g',
		),
		(_, name = '', first = '', second = '', only = first, last = second) =>
			`${NIST_FUNCTION_NAMES[name] ?? name} ${[only, last].filter(Boolean).join('.')}`,
	],
	// art. 15, art15(4), cl 6.1.2, § 6.1.2
	[
		/(?:\b(art|cl|article|clause)\.? ?|§ ?)(?=\d{1,3}(?!\d))/g,
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
	[
		/^([a-d])[ .-]?(\d{1,2}(?:[. ]\d{1,2})?)$/g,
		(_, letter = '', rest = '') => joined(letter + rest),
	],
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

/** A name that a query may hold: the key that its page answers to, and what else was typed. */
export interface NameGuess {
	/** As `searchKey` gives it, e.g. `a628`. */
	readonly key: string;
	/** The words of the name, e.g. `a628`, `govern 1.1`; its page has them. */
	readonly words: string;
	/** The other words; empty when the name is all there is. */
	readonly rest: string;
}

/** Parts that the names are divided into, so that a query loads one small part of them however many pages there are. */
const NAME_PARTS = 64;

/** The filter of the index that holds a name: `name0` to `name63`. */
export function nameFilter(key: string): string {
	const sum = [...key].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65_521, 7);
	return `name${sum % NAME_PARTS}`;
}

/** Ids inside a rewritten query, and where one stands: the pattern's only group is the id without the word before it. */
const IDS_IN_QUERY: readonly RegExp[] = [
	// clause 6.1.2, annex a.6
	/(?<=^| )(?:(?:sub)?clause|annex|control|section) ([a-z]?\.?\d\S*)(?= |$)/g,
	// govern 1.1, article 15, annex b, chapter iii section 2
	/(?<=^| )((?:govern|map|measure|manage) \d\S*|(?:article|annex) \S+|chapter \S+(?: section \S+)?)(?= |$)/g,
	// a628, a.6, 6.1.2
	/(?<=^| )([a-z]+\.?\d\S*|\d{1,2}\.\d\S*)(?= |$)/g,
	// 10 and govern, after the framework alone
	/(?<=^(?:iso \d{4,5}|(?:nist )?ai rmf|nist) )(\d{1,2}|govern|map|measure|manage)$/g,
];

/** What a query means if it is a name or holds an id, the likeliest first. */
export function nameGuesses(query: string): NameGuess[] {
	const words = canonicalQuery(query).toLowerCase().trim();
	const matches = IDS_IN_QUERY.flatMap((pattern) => [...words.matchAll(pattern)]);
	const inside = matches.map((match): NameGuess => {
		const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`;
		const name = match[1] ?? match[0];
		return { key: joined(name), words: name, rest: rest.trim().replace(/ +/g, ' ') };
	});
	const whole = { key: joined(words), words, rest: '' };
	return [whole, ...inside].filter(
		({ key }, index, all) => key !== '' && all.findIndex((other) => other.key === key) === index,
	);
}

/** Words that say nothing about a subject. */
const STOP_WORDS = new Set(
	'a about an and are as at be by can do does for from how i in is it me must my need of on or our should that the there to us versus vs we what when which who why with you your'.split(
		' ',
	),
);

/** The words of a query that tell pages apart, each once, at most `max`. */
export function tellingWords(query: string, max = 8): string[] {
	const words = canonicalQuery(query).toLowerCase().split(/\s+/);
	return [...new Set(words)]
		.filter((word) => joined(word) !== '' && !STOP_WORDS.has(word))
		.slice(0, max);
}

/** The publisher that each word of a framework's name points to; none for words that several have in their names. */
const PUBLISHERS: Readonly<Record<string, string>> = {
	...{ owasp: 'owasp', llm: 'owasp', asi: 'owasp', nist: 'nist', rmf: 'nist', csf: 'nist' },
	...{ iso: 'iso', 27001: 'iso', 42001: 'iso', 23894: 'iso', mitre: 'mitre', atlas: 'mitre' },
	...{ eu: 'eu', act: 'eu', csa: 'csa', aicm: 'csa', cosai: 'cosai', cwe: 'mitre' },
};

/** Words of frameworks' names that say nothing about the publisher. */
const NAME_WORDS = new Set(['ai', 'top', '10', 'iec', 'agentic', 'risk', 'map']);

/**
 * The query with "mapping" where it is nothing but the names of frameworks of two publishers: who types `owasp llm nist` looks for
 * what joins them. Undefined for any other query.
 */
export function mappingQuery(query: string): string | undefined {
	const words = tellingWords(query, Infinity);
	const publishers = new Set(words.flatMap((word) => PUBLISHERS[word] ?? []));
	const isNamesOnly = words.every(
		(word) => Object.hasOwn(PUBLISHERS, word) || NAME_WORDS.has(word),
	);
	return publishers.size > 1 && isNamesOnly ? `${words.join(' ')} mapping` : undefined;
}
