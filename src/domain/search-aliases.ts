/**
 * What a control's page answers to in a search, beside its own words.
 *
 * The index holds words without punctuation. It does not find the end of a word (`T0051` in `AML.T0051`, `6.2.8` in `A.6.2.8`)
 * or another name (`GV-1.1` for `GOVERN 1.1`), and other pages may name an id more often than the page that explains it.
 */

import type { Control, Edition } from './catalogue.ts';
import { canonicalQuery, joined } from './search-query.ts';

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
	const names = [id, printedId, ...otherIds, guidance].flatMap((name) =>
		name.toLowerCase().split(' '),
	);
	const words = [
		...names.flatMap((name) => [joined(name), unpadded(name), withoutLead(name, edition)]),
		WORD_OF_KIND[kind] ?? (/^[A-Z]\.\d/.test(id) ? 'annex' : ''),
	];
	return [...new Set(words)].filter((word) => word !== '');
}

/** `llm06` as `llm6`. */
function unpadded(id: string): string {
	return joined(id).replace(/^([a-z]{2,})0(?=\d$)/, '$1');
}

/**
 * `aml.t0051` as `t0051`, `a.6.2.8` as `628`. Nothing where the rest is another control's id (`6.1.2` of `A.6.1.2`) or so short
 * a number that it means something else to most who type it (`2.2` of `A.2.2`), or where several ids end in it
 * (`CO-03` of `RS.CO-03` and `RC.CO-03`).
 */
function withoutLead(id: string, edition: Edition): string {
	const rest = /^[a-z]+\.(.+)$/.exec(id)?.[1] ?? '';
	if (!/[a-z]|\..*\./.test(rest) || edition.controls.has(rest)) return '';
	const ending = `.${rest}`;
	const isShared = [...edition.controls.keys()].some(
		(other) => other.toLowerCase() !== id && other.toLowerCase().endsWith(ending),
	);
	return isShared ? '' : joined(rest);
}

/**
 * Keys by which a query names exactly this control: `A.6.2.8` answers to `a628`, `b628` (its guidance) and `628`, `GOVERN 1.1` to
 * `govern11`. `isShared` says that its family uses the id in several editions; then only `llm062025` means this one.
 */
export function searchIds(
	edition: Edition,
	control: Control,
	{ isShared }: { isShared: boolean },
): string[] {
	const { id, printedId, otherIds, guidance = '' } = control;
	if (isShared) return printedId === id ? [] : [searchKey(printedId)];
	const name = control.kind === 'annex' ? `Annex ${id.replace(/^annex /i, '')}` : id;
	const keys = [name, printedId === id ? '' : printedId, ...otherIds, guidance].map(searchKey);
	// Letters alone can be any word: `gv` is an id where `nist csf` stands before it.
	const inFramework = /\d/.test(id) ? '' : searchKey(edition.framework) + searchKey(id);
	return [...new Set([...keys, inFramework, withoutLead(id.toLowerCase(), edition)])].filter(
		(key) => key !== '',
	);
}

/** The key of an id, spelled as queries are rewritten. */
export function searchKey(id: string): string {
	return joined(canonicalQuery(id));
}
