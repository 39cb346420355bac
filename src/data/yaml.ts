import {
	isCollection,
	isMap,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type YAMLParseError,
} from 'yaml';
import type { Finding, Location } from '../domain/finding.ts';

/** Keys from the document's top to one value. */
export type Path = readonly PropertyKey[];

/** A YAML text as plain values, and where each of them stands. */
export interface YamlSource {
	readonly value: unknown;
	readonly findings: readonly Finding[];
	/** Line and column of the key (or list item) at `path`, or of the nearest one above it that exists. */
	locate(path: Path): Location;
}

/** Where a YAML text sits in its file: front matter starts after the first line. */
interface Origin {
	readonly file: string;
	/** Lines of the file before the first line of the text. */
	readonly linesBefore: number;
}

const MAX_ALIASES = 0; // nothing here needs anchors, and aliases can blow up a small file

/** Reads YAML 1.2 with core types only. Never throws: syntax errors come back as findings. */
export function parseYaml(text: string, { file, linesBefore }: Origin): YamlSource {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
	const locateOffset = (offset: number): Location => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
	};
	const findings = document.errors.map((error) => ({
		...locateOffset(offsetOfError(error, document)),
		rule: 'yaml-syntax',
		message: `This is not valid YAML: ${firstSentence(error.message)}.`,
		remedy:
			error.code === 'DUPLICATE_KEY'
				? 'This field stands here twice; keep one of the two.'
				: 'Put text that holds ": " or starts with a special character in quotes.',
	}));
	// A key that stands twice is reported, and the rest of the file is still worth checking.
	const isReadable = document.errors.every((error) => error.code === 'DUPLICATE_KEY');
	const read = isReadable ? toValue(document, locateOffset(0)) : { value: undefined, findings: [] };
	return {
		value: read.value,
		findings: [...findings, ...read.findings],
		locate: (path) => locateOffset(offsetOf(document, path)),
	};
}

/** A missing closing quote is noticed at the end of the file; the line to mend is where the quote opens. */
function offsetOfError(error: YAMLParseError, document: Document): number {
	const [offset] = error.pos;
	let opening = offset;
	if (error.code !== 'MISSING_CHAR') return opening;
	visit(document, {
		Scalar(_key, { type, range }) {
			const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
			if (isQuoted && range && range[0] <= offset && offset <= range[2]) opening = range[0];
		},
	});
	return opening;
}

function firstSentence(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/\.$/, '');
}

function toValue(document: Document, at: Location): Pick<YamlSource, 'value' | 'findings'> {
	try {
		return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), findings: [] };
	} catch {
		const message = 'This file uses YAML anchors and aliases, which are not supported here.';
		const remedy = 'Write the value out where it is used.';
		return { value: undefined, findings: [{ ...at, rule: 'yaml-syntax', message, remedy }] };
	}
}

/** Offset of the key at `path`; a step that does not exist ends the walk at what was found so far. */
function offsetOf(document: Document, path: Path): number {
	let node: unknown = document.contents;
	let offset = startOf(node) ?? 0;
	for (const key of path) {
		const step = stepInto(node, key);
		if (step === undefined) return offset;
		offset = step.offset ?? offset;
		node = step.node;
	}
	return offset;
}

function stepInto(node: unknown, key: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
	if (!isCollection(node)) return undefined;
	if (isMap(node)) {
		const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
		return pair && { node: pair.value, offset: startOf(pair.key) };
	}
	const item = node.items[Number(key)];
	return item === undefined ? undefined : { node: item, offset: startOf(isPair(item) ? item.key : item) };
}

function startOf(node: unknown): number | undefined {
	if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
	const { range } = node;
	return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
