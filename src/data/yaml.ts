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
import { lazyPlace } from './lazy-place.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { FAULTS_MAX, SECOND_DOCUMENT, startOf, TOO_DEEP, yamlFaults, type YamlFault } from './yaml-faults.ts';

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

/**
 * Reads plain YAML 1.2 with core types only. Never throws: faults come back as findings. Where values stand is worked out when
 * somebody asks.
 */
export function parseYaml(text: string, origin: Origin): YamlSource {
	const plain = readPlainYaml(text);
	if (plain === undefined) return parseWithPlaces(text, origin);
	let places: YamlSource | undefined;
	return {
		value: plain.value,
		findings: [],
		locate: (path) =>
			lazyPlace(origin.file, () => (places ??= parseWithPlaces(text, origin)).locate(path)),
	};
}

/** The same from the parser that knows the place of each value, and every fault. */
export function parseWithPlaces(text: string, { file, linesBefore }: Origin): YamlSource {
	const lines = new LineCounter();
	const locateOffset = (offset: number): Location => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
	};
	const document = readDocument(text, lines);
	if (document === undefined) {
		const at = { file, line: 1 + linesBefore, column: 1 };
		return { value: undefined, findings: [{ ...at, ...TOO_DEEP }], locate: () => at };
	}
	const faults = yamlFaults(document, text);
	const isDeep = faults.some(({ rule }) => rule === TOO_DEEP.rule);
	const errors = isDeep ? [] : document.errors.slice(0, FAULTS_MAX);
	const syntax = errors.map((error) => ({
		...locateOffset(offsetOfError(error, document)),
		...syntaxFault(error),
	}));
	const findings = [...syntax, ...faults.map(({ offset, ...fault }) => ({ ...locateOffset(offset), ...unblocked(fault) }))];
	// What does not change the meaning of the rest is reported, and the rest of the file is still worth checking.
	const isReadable = syntax.length === 0 && faults.length < FAULTS_MAX && faults.every(({ isHarmless }) => isHarmless);
	return {
		value: isReadable ? document.toJS({ maxAliasCount: 0 }) : undefined,
		findings,
		locate: (path) => locateOffset(offsetOf(document, path)),
	};
}

/** Undefined where a text is nested so deeply that the parser gives up. */
function readDocument(text: string, lineCounter: LineCounter): Document | undefined {
	try {
		// Keys that stand twice are looked for in yaml-faults.ts: the parser compares each key with each.
		const options = { uniqueKeys: false, prettyErrors: false, resolveKnownTags: false, merge: false } as const;
		return parseDocument(text, { lineCounter, version: '1.2', schema: 'core', ...options });
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function syntaxFault(error: YAMLParseError): Pick<Finding, 'rule' | 'message' | 'remedy'> {
	if (error.code === 'MULTIPLE_DOCS') return SECOND_DOCUMENT;
	return {
		rule: 'yaml-syntax',
		message: `This is not valid YAML: ${firstSentence(error.message)}.`,
		remedy: 'Put text that holds ": " or starts with a special character in quotes.',
	};
}

function unblocked({ rule, message, remedy }: Omit<YamlFault, 'offset'>): Pick<Finding, 'rule' | 'message' | 'remedy'> {
	return { rule, message, remedy };
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
