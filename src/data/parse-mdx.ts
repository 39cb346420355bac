import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Finding } from '../domain/finding.ts';
import { MARKDOWN_FEATURES } from './markdown-features.ts';
import { isEndless } from './probe-mdx.ts';
import { isTooDeep, limitFinding, PROSE_LIMITS } from './prose-limits.ts';

const OPTIONS = { features: MARKDOWN_FEATURES };

/** Stands for the tree of a text that is too large to be read. */
export const UNREAD: Nodes = { type: 'root', children: [] };

/** A text as a tree, and why it is none, or not all of the text. */
export interface ParsedText {
	readonly root: Nodes;
	readonly findings: readonly Finding[];
}

/**
 * Parses an MDX text, with the line numbers of its file. Never throws: what cannot be read comes back as a finding, and what is
 * larger or nested deeper than a page needs is not parsed at all.
 */
export function parseMdx(text: string, file: string): ParsedText {
	const limit = limitFinding(text, file);
	if (limit !== undefined) return { root: UNREAD, findings: [limit] };
	if (isEndless(text)) return { root: UNREAD, findings: [endless(text, file)] };
	const parsed = parse(text, file);
	return isTooDeep(parsed.root) ? { root: UNREAD, findings: [tooDeep(file)] } : parsed;
}

function parse(text: string, file: string): ParsedText {
	try {
		return { root: mdxToMdast(text, OPTIONS), findings: [] };
	} catch (error) {
		// Read as plain Markdown, so that one slip does not hide the faults around it.
		return { root: markdownToMdast(text, OPTIONS), findings: [syntaxFinding(error, file)] };
	}
}

/** Sätteri says where it stopped at the start of its message, and names itself at the end: `1:6: Expected … (mdx-jsx:…)`. */
const STOPPED_AT = /^(?<line>\d+):(?<column>\d+): (?<reason>.*?)(?: \(note: .*\))?(?: \([a-z-]+:[a-z-]+\))?$/s;

function syntaxFinding(error: unknown, file: string): Finding {
	const message = error instanceof Error ? error.message : String(error);
	const { line = '1', column = '1', reason = message } = STOPPED_AT.exec(message)?.groups ?? {};
	return {
		file,
		line: Number(line),
		column: Number(column),
		rule: 'mdx-syntax',
		message: `MDX cannot read this: ${reason.split('\n')[0] ?? reason}.`,
		remedy: 'In running text write "<" as &lt; and "{" as &#123;, and close every block you open.',
	};
}

/** Points at the first brace: code is what takes the time. */
function endless(text: string, file: string): Finding {
	const before = text.slice(0, text.indexOf('{')).split('\n');
	return {
		file,
		line: before.length,
		column: (before.at(-1) ?? '').length + 1,
		rule: 'size-limit',
		message: 'MDX does not get to the end of this text: it takes braces for code, and there are many tags in them.',
		remedy: 'Pages hold no code: in running text write "{" as &#123; and "<" as &lt;.',
	};
}

function tooDeep(file: string): Finding {
	return {
		file,
		line: 1,
		column: 1,
		rule: 'size-limit',
		message: `Lists, quotations and blocks stand more than ${PROSE_LIMITS.depth} deep inside each other in this text.`,
		remedy: 'Take the inner ones out.',
	};
}
