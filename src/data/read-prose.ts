import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { findCitations } from '../domain/citation.ts';
import type { Finding, Location } from '../domain/finding.ts';
import { withoutEscapes } from '../domain/id-shapes.ts';
import type { Prose, Within } from '../domain/prose.ts';
import { countWords } from '../schemas/words.ts';
import { MARKDOWN_FEATURES } from './markdown-features.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

const OPTIONS = { features: MARKDOWN_FEATURES };

/**
 * Reads an MDX body. `text` is the whole file; the front matter's lines must already be blank, so that positions are the file's.
 * Nothing is evaluated. Syntax that MDX cannot read, and code, come back as findings.
 */
export function readProse(text: string, file: string): { prose: Prose; findings: Finding[] } {
	const { root, findings } = parse(text, file);
	const reader = new ProseReader(text, file);
	reader.visit(root, 'body');
	return { prose: reader.prose, findings: [...findings, ...reader.findings] };
}

function parse(text: string, file: string): { root: Nodes; findings: Finding[] } {
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

/** Collects what is in a tree, in document order. */
class ProseReader {
	readonly prose: Mutable<Prose> = { citations: [], texts: [], links: [], headings: [], blocks: [], passages: [], tables: [], words: 0 };
	readonly findings: Finding[] = [];
	private readonly slugger = new GithubSlugger();
	private readonly text: string;
	private readonly lines: readonly string[];
	private readonly file: string;

	constructor(text: string, file: string) {
		this.text = text;
		this.lines = text.split('\n');
		this.file = file;
	}

	visit(node: Nodes, within: Within): void {
		const at = this.locate(node);
		switch (node.type) {
			case 'text':
				return this.readText(node.value, at, node.position?.start.offset, within);
			case 'link':
				this.prose.links.push({ url: node.url, at });
				for (const child of node.children) this.visit(child, 'link');
				return;
			case 'image':
			case 'definition':
				this.prose.links.push({ url: node.url, at });
				return;
			case 'heading': {
				const text = plainText(node);
				this.prose.headings.push({ depth: node.depth, text, anchor: this.slugger.slug(text), at });
				for (const child of node.children) this.visit(child, 'heading');
				return;
			}
			case 'paragraph':
			case 'tableRow':
				this.pushPassage(node, at);
				break;
			case 'table':
				this.prose.tables.push({ headers: (node.children[0]?.children ?? []).map(plainText), at });
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				this.readBlock(node, at);
				break;
			case 'mdxjsEsm':
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				this.reportCode(at, 'Imports, exports and {expressions}');
				return;
			default:
		}
		if ('children' in node) for (const child of node.children) this.visit(child, within);
	}

	private readText(value: string, at: Location, offset: number | undefined, within: Within): void {
		const placeOf = (index: number) => this.placeOf(value, index, at, offset);
		let from = 0;
		for (const span of findCitations(value)) {
			const start = from;
			this.pushText(value.slice(start, span.start), (index) => placeOf(start + index), within);
			this.prose.citations.push({ ...span, at: placeOf(span.start), within });
			from = span.end;
		}
		const last = from;
		this.pushText(value.slice(last), (index) => placeOf(last + index), within);
	}

	private pushText(text: string, locate: (offset: number) => Location, within: Within): void {
		if (text.trim() === '') return;
		this.prose.texts.push({ text, at: locate(0), within, locate });
		this.prose.words += countWords(text);
	}

	private pushPassage(node: Extract<Nodes, { type: 'paragraph' | 'tableRow' }>, at: Location): void {
		const text = node.type === 'tableRow' ? node.children.map(plainText).join(' | ') : plainText(node);
		this.prose.passages.push({ text, section: this.prose.headings.length, at });
	}

	/** Place of the character at `index` of a text node: by its offset in the file where the node is written as it reads, else by counting. */
	private placeOf(value: string, index: number, at: Location, offset: number | undefined): Location {
		const isVerbatim = offset !== undefined && this.text.startsWith(value, offset);
		const before = isVerbatim ? this.text.slice(offset, offset + index) : value.slice(0, index);
		const lines = before.split('\n');
		const last = lines.at(-1) ?? '';
		const line = at.line + lines.length - 1;
		if (lines.length === 1) return { file: this.file, line, column: at.column + last.length };
		return { file: this.file, line, column: this.indentOf(value.split('\n')[lines.length - 1] ?? '', line) + last.length + 1 };
	}

	/** Characters before a line of text in its source line: the indent of a list, the mark of a quotation. */
	private indentOf(lineOfText: string, line: number): number {
		return Math.max(0, this.lines[line - 1]?.indexOf(lineOfText) ?? 0);
	}

	private readBlock(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>, at: Location): void {
		const attributes: Record<string, string> = {};
		for (const attribute of node.attributes) {
			if (attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value == null)) {
				attributes[attribute.name] = attribute.value ?? '';
			} else {
				this.reportCode(at, 'Attributes in braces');
			}
		}
		this.prose.blocks.push({ name: node.name ?? '', attributes, at });
	}

	private reportCode(at: Location, what: string): void {
		this.findings.push({
			...at,
			rule: 'no-code',
			message: `${what} are code, and pages hold text and blocks only.`,
			remedy: 'The blocks are listed in CONTRIBUTING.md and need no import; write attributes in quotes.',
		});
	}

	private locate(node: Nodes): Location {
		const start = node.position?.start;
		return { file: this.file, line: start?.line ?? 1, column: start?.column ?? 1 };
	}
}

function plainText(node: Nodes): string {
	if ('value' in node && typeof node.value === 'string') {
		return node.type === 'text' ? withoutEscapes(node.value) : node.value;
	}
	return 'children' in node ? node.children.map(plainText).join('') : '';
}
