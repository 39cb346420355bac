import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { findCitations, type CitationSpan } from '../domain/citation.ts';
import type { Finding, Location } from '../domain/finding.ts';
import { withoutEscapes } from '../domain/id-shapes.ts';
import { oddCharacters } from '../domain/odd-characters.ts';
import type { Prose, Within } from '../domain/prose.ts';
import { countWords } from '../schemas/words.ts';
import { parseMdx, UNREAD } from './parse-mdx.ts';
import { CITED_MAX } from './prose-limits.ts';

type Collected = Omit<Prose, 'isUnread'>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/**
 * Reads an MDX body. `text` is the whole file; the front matter's lines must already be blank, so that positions are the file's.
 * Nothing is evaluated. Syntax that MDX cannot read, code, and what is too large come back as findings.
 */
export function readProse(text: string, file: string): { prose: Prose; findings: Finding[] } {
	const { root, findings } = parseMdx(text, file);
	const reader = new ProseReader(text, file);
	const isUnread = root === UNREAD;
	return { prose: { ...reader.read(root), isUnread }, findings: [...findings, ...reader.findings] };
}

/** What is known of a text that cannot be read. */
export function unreadProse(file: string): Prose {
	return { ...new ProseReader('', file).read(UNREAD), isUnread: true };
}

/** Collects what is in a tree, in document order. */
class ProseReader {
	private readonly prose: Mutable<Collected> = { citations: [], texts: [], links: [], headings: [], blocks: [], passages: [], tables: [], words: 0 };
	readonly findings: Finding[] = [];
	/** Names of definitions that an image shows. */
	private readonly imageNames = new Set<string>();
	private readonly slugger = new GithubSlugger();
	private readonly text: string;
	private readonly lines: readonly string[];
	private readonly file: string;

	constructor(text: string, file: string) {
		this.text = text;
		this.lines = text.split('\n');
		this.file = file;
	}

	read(root: Nodes): Collected {
		this.visit(root, 'body');
		const links = this.prose.links.map((link) => {
			const isShown = link.name !== undefined && this.imageNames.has(link.name);
			return isShown ? { ...link, kind: 'image' as const } : link;
		});
		return { ...this.prose, links };
	}

	private visit(node: Nodes, within: Within): void {
		const at = this.locate(node);
		this.reportDecoded(['value', 'url', 'title', 'alt'].map((name): unknown => Reflect.get(node, name)), at);
		switch (node.type) {
			case 'text':
				return this.readText(node.value, at, node.position?.start.offset, within);
			case 'link':
				this.prose.links.push({ url: node.url, at, kind: 'link' });
				for (const child of node.children) this.visit(child, 'link');
				return;
			case 'image':
				this.prose.links.push({ url: node.url, at, kind: 'image' });
				return;
			case 'imageReference':
				this.imageNames.add(node.identifier);
				return;
			case 'definition':
				this.prose.links.push({ url: node.url, at, kind: 'definition', name: node.identifier });
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
			this.reportLongCitation(span, placeOf(span.start));
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
		const attributes: [name: string, value: string][] = [];
		for (const attribute of node.attributes) {
			if (attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value == null)) {
				attributes.push([attribute.name, attribute.value ?? '']);
			} else {
				this.reportCode(at, 'Attributes in braces');
			}
		}
		this.reportDecoded(attributes.flat(), at);
		this.prose.blocks.push({ name: node.name ?? '', attributes: Object.fromEntries(attributes), at });
	}

	/** Characters that are written as `&#8238;`, so that a look at the file does not show them. */
	private reportDecoded(values: readonly unknown[], at: Location): void {
		const odd = values
			.filter((value) => typeof value === 'string')
			.flatMap((value) => oddCharacters(value).map((one) => ({ ...one, character: value.charAt(one.offset) })))
			.find(({ character }) => !this.text.includes(character));
		if (odd === undefined) return;
		const { rule, message, remedy } = odd;
		this.findings.push({ ...at, rule, message, remedy });
	}

	private reportLongCitation({ parsed }: CitationSpan, at: Location): void {
		const items = parsed.ok ? parsed.citation.items : [];
		const named = items.reduce((sum, { ids }) => sum + Math.max(1, ids.length), 0);
		if (named <= CITED_MAX) return;
		this.findings.push({
			...at,
			rule: 'size-limit',
			message: `These brackets cite ${named} things, and ${CITED_MAX} are the most.`,
			remedy: 'Cite what stands above them, or make a list with a citation in each line.',
		});
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
