/**
 * Citations in Pandoc's syntax: reading and writing, nothing else. What a key or an id means is `citation-target.ts`.
 *
 *     citation  = "[" item *( ";" item ) "]"
 *     item      = "@" key [ ( space ids ) / ( "," locator ) ]
 *     ids       = id *( "," id )
 *     key       = lower-case letters, digits, "." and "-"; starts and ends with a letter or digit
 *     id        = a letter or digit, then letters, digits, ".", ":", "-", "(", ")" and single spaces, e.g. MEASURE 2.7
 *     locator   = any text without "]" and ";", e.g. p. 4
 *
 * Space around ";" and "," is free when read and normal when written.
 */

/** One reference inside a citation. `ids` is empty for a whole edition and for a declared source. */
export interface CitationItem {
	readonly key: string;
	readonly ids: readonly string[];
	readonly locator?: string;
}

export interface Citation {
	readonly items: readonly CitationItem[];
}

/** A stretch of text that starts with `[@`: a citation, or the reason why it is none. */
export interface CitationSpan {
	/** Offsets into the text, in UTF-16 units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	readonly raw: string;
	readonly parsed: ParsedCitation;
}

export type ParsedCitation =
	| { readonly ok: true; readonly citation: Citation }
	| { readonly ok: false; readonly problem: string };

const KEY = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9.:()-]*(?: [A-Za-z0-9][A-Za-z0-9.:()-]*)*$/;
const RANGE = /[–—]|\.\.|\bto\b/;
const MAX_LENGTH = 400; // a longer bracket is a forgotten "]"

/** All citations in a text, in order. Never throws; a malformed one is returned with its problem. */
export function findCitations(text: string): CitationSpan[] {
	const spans: CitationSpan[] = [];
	let from = 0;
	for (;;) {
		const start = text.indexOf('[@', from);
		if (start === -1) return spans;
		const close = text.indexOf(']', start);
		const next = text.indexOf('[@', start + 2);
		const isOpen = close === -1 || (next !== -1 && next < close) || close - start > MAX_LENGTH;
		const end = isOpen ? start + 2 : close + 1;
		const raw = isOpen ? text.slice(start, start + 30) : text.slice(start, end);
		const parsed: ParsedCitation = isOpen
			? { ok: false, problem: 'a citation that starts with "[@" has no closing "]"' }
			: parseCitation(raw);
		spans.push({ start, end, raw, parsed });
		from = end;
	}
}

/** Reads one citation with its brackets. */
export function parseCitation(raw: string): ParsedCitation {
	if (!raw.startsWith('[@') || !raw.endsWith(']')) {
		return { ok: false, problem: 'a citation starts with "[@" and ends with "]"' };
	}
	const items: CitationItem[] = [];
	for (const part of raw.slice(1, -1).split(';')) {
		const item = parseItem(part.trim());
		if (typeof item === 'string') return { ok: false, problem: item };
		items.push(item);
	}
	return { ok: true, citation: { items } };
}

/** The item, or the problem in words. */
function parseItem(part: string): CitationItem | string {
	if (part === '') return 'there is an empty reference; remove the extra ";"';
	if (!part.startsWith('@')) return `"${part}" has no "@" before its framework or source`;
	const [, key = '', rest = ''] = /^@([^\s,]*)\s*(.*)$/s.exec(part) ?? [];
	if (!KEY.test(key)) {
		return key === ''
			? 'the framework or source is missing after "@"'
			: `"${key}" is not a key: use lower-case letters, digits, "." and "-"`;
	}
	if (rest === '') return { key, ids: [] };
	if (rest.startsWith(',')) {
		const locator = rest.slice(1).trim();
		return locator === '' ? `"@${key}," has nothing after the comma` : { key, ids: [], locator };
	}
	const ids = rest.split(',').map((id) => id.trim().replace(/\s+/g, ' '));
	const bad = ids.find((id) => !ID.test(id) || RANGE.test(id));
	if (bad === undefined) return { key, ids };
	if (bad === '') return `"@${key}" has an empty id; remove the extra ","`;
	if (RANGE.test(bad)) {
		return `"${bad}" is a range: name each control, or cite the one above them`;
	}
	return `"${bad}" is not an id`;
}

/** Writes a citation in its normal form; `parseCitation(printCitation(c))` is `c` again. */
export function printCitation(citation: Citation): string {
	return `[${citation.items.map(printItem).join('; ')}]`;
}

function printItem(item: CitationItem): string {
	if (item.locator !== undefined) return `@${item.key}, ${item.locator}`;
	return item.ids.length === 0 ? `@${item.key}` : `@${item.key} ${item.ids.join(', ')}`;
}
