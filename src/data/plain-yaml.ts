import { CORE_SCHEMA, load } from 'js-yaml';
import { DEPTH_MAX } from './yaml-faults.ts';

/**
 * Signs of what plain data does without, or of what js-yaml reads in another way than `yaml`: tags, anchors, aliases, directives,
 * several documents, merged or complex keys, escapes, binary and endless numbers, tabs, comments without a space before them, texts
 * that say how far they are indented; and lines so long that js-yaml could need minutes. A text may hold one and be innocent: it is
 * then read slowly.
 */
const UNUSUAL =
	/[\\\r\t]|.{1000}|[\]}"']#|[|>][-+]?[0-9]|[0-9.][eE][-+]?[0-9]{3,}(?!\w)|<<|__proto__|constructor|prototype|^(?:%|---|\.\.\.)|(?:^|[\s[{,])(?:[&*!]|0[bB]|\?\s)|[\]}]\s*:|(?:^|[\s[{,])(?:~|null|Null|NULL)\s*:/m;

/**
 * Reads a plain YAML text at a tenth of the cost, without knowing where its values stand. Undefined where the text may hold faults or
 * features that `yaml.ts` has to look at: nothing is reported from here, so nothing can be missed.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
	if (UNUSUAL.test(text) || hasLooseLines(text)) return undefined;
	try {
		const value: unknown = load(text, { schema: CORE_SCHEMA });
		return value !== undefined && isWithin(value, DEPTH_MAX) ? { value } : undefined;
	} catch {
		return undefined;
	}
}

function isWithin(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return depth > 0 && Object.values(value).every((part) => isWithin(part, depth - 1));
}

/** A line that starts a value in quotes, with what stands before the quote. */
const QUOTED = /^(?<before> *(?:- +)*)(?:[^\s"'#:][^"':]*: +)?(?<quote>["'])/;

/**
 * True where a text in quotes goes on in a line that is not indented further than its field, which js-yaml lets pass; and where that
 * cannot be told from one line alone.
 */
function hasLooseLines(text: string): boolean {
	let open: { readonly quote: string; readonly indent: number } | undefined;
	for (const line of text.split('\n')) {
		if (open === undefined) {
			const { before = '', quote } = QUOTED.exec(line)?.groups ?? {};
			if (quote === undefined) {
				if (line.split('"').length % 2 === 0 || /[[{][^\]}]*$/.test(line)) return true;
			} else if (!isClosed(line.slice(line.indexOf(quote) + 1), quote)) {
				open = { quote, indent: before.length };
			}
		} else {
			if (line.trim() !== '' && !line.startsWith(' '.repeat(open.indent + 1))) return true;
			if (isClosed(line, open.quote)) open = undefined;
		}
	}
	return open !== undefined;
}

/** True where a quote that is open at the start of a line closes in it; two single quotes stand for one in the text. */
function isClosed(line: string, quote: string): boolean {
	return (quote === '"' ? line : line.replaceAll("''", '')).includes(quote);
}
