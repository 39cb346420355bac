import type { Nodes } from 'mdast';
import type { Finding } from '../domain/finding.ts';

/** What a text may have at most, so that no text keeps its readers busy for more than seconds. Our longest pages need a fifth of it. */
export const PROSE_LIMITS = {
	lineLength: 4_000,
	blockLines: 400,
	blockLength: 20_000,
	blockMarks: 1_000,
	containers: 8,
	indent: 40,
	brackets: 2_000,
	depth: 24,
} as const;

/** References that one pair of brackets may hold: more is a list, and belongs into a table. */
export const CITED_MAX = 20;

type Fault = Pick<Finding, 'line' | 'message' | 'remedy'>;

/** The first thing in a text that is larger than any page needs; looked for before anything parses it. */
export function limitFinding(text: string, file: string): Finding | undefined {
	const lines = text.split('\n');
	const fault = lineFault(lines) ?? blockFault(lines) ?? bracketFault(text);
	return fault && { file, column: 1, rule: 'size-limit', ...fault };
}

function lineFault(lines: readonly string[]): Fault | undefined {
	const { lineLength, containers, indent } = PROSE_LIMITS;
	for (const [index, line] of lines.entries()) {
		const at = { line: index + 1 };
		if (line.length > lineLength) {
			return { ...at, message: `This line has ${line.length} characters, and ${lineLength} are the most.`, remedy: 'Break it into paragraphs.' };
		}
		const [start = ''] = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/.exec(line) ?? [];
		const marks = start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
		const blanks = start.replace(/[^ \t]/g, '').replaceAll('\t', '    ').length;
		if (marks > containers || blanks > indent) {
			return { ...at, message: 'This line stands too deep in lists and quotations.', remedy: `At most ${containers} marks and ${indent} spaces may stand before a text.` };
		}
	}
	return undefined;
}

/** A block is what stands between two empty lines. */
function blockFault(lines: readonly string[]): Fault | undefined {
	const { blockLines, blockLength, blockMarks } = PROSE_LIMITS;
	let [first, length, marks] = [0, 0, 0];
	for (const [index, line] of lines.entries()) {
		if (line.trim() === '') [first, length, marks] = [index + 1, 0, 0];
		length += line.length;
		marks += line.match(/[*_~[\]<]/g)?.length ?? 0;
		const at = { line: first + 1 };
		if (index - first >= blockLines || length > blockLength) {
			return { ...at, message: `This part goes on for more than ${blockLines} lines or ${blockLength} characters.`, remedy: 'Put empty lines between its paragraphs, or split the table.' };
		}
		if (marks > blockMarks) {
			return { ...at, message: `This part has more than ${blockMarks} brackets, asterisks and underscores.`, remedy: 'Put empty lines between its paragraphs.' };
		}
	}
	return undefined;
}

function bracketFault(text: string): Fault | undefined {
	const found = text.match(/[{}<]/g) ?? [];
	const { brackets } = PROSE_LIMITS;
	if (found.length <= brackets) return undefined;
	return { line: 1, message: `This text has more than ${brackets} times "{", "}" or "<".`, remedy: 'Split the page, or leave out what is no text.' };
}

/** True where a tree goes deeper than a page needs; looked for before anything walks it. */
export function isTooDeep(root: Nodes): boolean {
	let level: readonly Nodes[] = [root];
	for (let depth = 0; depth <= PROSE_LIMITS.depth; depth += 1) {
		level = level.flatMap((node) => ('children' in node ? node.children : []));
		if (level.length === 0) return false;
	}
	return true;
}
