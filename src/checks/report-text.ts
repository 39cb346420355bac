import type { Finding } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import type { CheckResult } from './check.ts';
import { count } from './count.ts';
import { visible } from './visible.ts';

export interface TextOptions {
	/** Text of a file by its path from the root, to show the line that a finding is about; undefined when there is no such file. */
	readonly readFile: (path: string) => string | undefined;
	/** Marks file names and rules with terminal colours. */
	readonly isColoured: boolean;
}

const WIDTH = 100; // columns, as the house's own lines
const GUTTER = 4; // columns of a line number
const TEXT_INDENT = 8; // columns before a message's second line

/** What people read: findings by file and line, or what was checked. Ends with a line break. */
export function textReport({ findings, site }: CheckResult, options: TextOptions): string {
	if (findings.length === 0) return `${successLine(site)}\n`;
	const paint = painter(options.isColoured);
	const files = groupBy(findings, ({ file }) => file);
	const parts = [...files].map(([file, inFile]) => {
		const lines = options.readFile(file)?.split('\n') ?? [];
		const groups = [...groupBy(inFile, ({ line }) => String(line)).values()];
		return [
			paint.file(visible(file)),
			...groups.flatMap((group) => printLine(group, lines, paint)),
		].join('\n');
	});
	return `${parts.join('\n\n')}\n\n${summaryLine(findings, files.size)}\n`;
}

function printLine(group: readonly Finding[], lines: readonly string[], paint: Paint): string[] {
	const [first] = group;
	if (first === undefined) return [];
	const source = excerpt(lines[first.line - 1] ?? '', first.column);
	const head = `${String(first.line).padStart(GUTTER)} │ ${source}`.trimEnd();
	const findings = group.flatMap((finding, index) => {
		const isLast = index === group.length - 1;
		return printFinding(finding, isLast ? '╰' : '├', isLast ? ' ' : '│', paint);
	});
	return [head, ...findings];
}

/** Rule and message; the remedy on the same line where it fits, else below. */
function printFinding(finding: Finding, corner: string, side: string, paint: Paint): string[] {
	const { rule } = finding;
	const message = visible(finding.message);
	const remedy = finding.remedy && visible(finding.remedy);
	const room = WIDTH - TEXT_INDENT;
	const text = `${rule}: ${message}`;
	const whole = remedy === undefined ? text : `${text} ${remedy}`;
	const lines = whole.length <= room ? [whole] : [...wrap(text, room), ...wrap(remedy ?? '', room)];
	const edge = ' '.repeat(GUTTER + 1);
	return lines.map((line, index) =>
		index === 0
			? `${edge}${corner}─ ${paint.rule(rule)}${line.slice(rule.length)}`
			: `${edge}${side}  ${line}`,
	);
}

/** The part of a source line around `column`, at most as wide as the report. */
function excerpt(line: string, column: number): string {
	const plain = visible(line).replaceAll('\t', ' ').trimEnd();
	const room = WIDTH - GUTTER - 3;
	if (plain.length <= room) return plain;
	if (column <= room * 0.75) return `${plain.slice(0, room - 1)}…`;
	const start = Math.min(column - Math.floor(room / 2), plain.length - room + 1);
	const end = start + room - 2;
	return `…${plain.slice(start, end)}${end < plain.length ? '…' : ''}`;
}

function wrap(text: string, room: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ').filter((part) => part !== '')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < room)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function summaryLine(findings: readonly Finding[], files: number): string {
	const fixable = findings.filter(({ fix }) => fix !== undefined).length;
	return [
		`${count(findings.length, 'problem')} in ${count(files, 'file')}`,
		...(fixable === 0 ? [] : [`${fixable} can be fixed by \`npm run fix\``]),
		'rules: src/checks/README.md',
	].join(' · ');
}

/** Says what was checked: silence is not success. */
export function successLine(site: Site): string {
	const controls = [...site.editions.values()].reduce(
		(sum, { controls: all }) => sum + all.size,
		0,
	);
	const rows = site.crosswalks.reduce((sum, { mappings }) => sum + mappings.length, 0);
	const checked = [
		count(site.answers.size, 'answer'),
		count(site.topics.length, 'topic'),
		`${count(site.editions.size, 'catalogue')} (${count(controls, 'control')})`,
		`${count(site.crosswalks.length, 'crosswalk')} (${count(rows, 'row')})`,
		...site.questionnaires.map(
			({ name, questions }) => `readiness ${name} (${count(questions.length, 'question')})`,
		),
	];
	return `${checked.join(', ')}: no problems.`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item)) ?? [];
		group.push(item);
		groups.set(keyOf(item), group);
	}
	return groups;
}

interface Paint {
	file(text: string): string;
	rule(text: string): string;
}

function painter(isColoured: boolean): Paint {
	const inColour = (code: number) => (text: string) =>
		isColoured ? `\u001b[${code}m${text}\u001b[0m` : text;
	return { file: inColour(1), rule: inColour(31) };
}
