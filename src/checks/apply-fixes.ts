import type { Finding } from '../domain/finding.ts';
import { count } from './count.ts';

/** A file's text after fixing, and what was changed, for people. */
export interface FixedText {
	readonly text: string;
	readonly changes: readonly string[];
}

/** Makes the replacements that findings of one file propose, and tidies its line ends. */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
	const tidy = tidyText(text);
	const lines = tidy.text.split('\n');
	const changes: string[] = [];
	for (const { line, rule, fix } of findings) {
		const before = lines[line - 1];
		if (fix === undefined || before === undefined || !occursOnce(fix.search, before)) continue;
		lines[line - 1] = before.replace(fix.search, () => fix.replace);
		changes.push(`line ${line}: "${fix.search}" → "${fix.replace}" (${rule})`);
	}
	return { text: lines.join('\n'), changes: [...changes, ...tidy.changes] };
}

/** A replacement that could hit two places on its line is left to the writer. */
function occursOnce(search: string, line: string): boolean {
	return line.includes(search) && line.indexOf(search) === line.lastIndexOf(search);
}

/** Line feeds only, no space at the end of a line, no byte order mark, one line break at the end. Lines keep their numbers. */
function tidyText(text: string): FixedText {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const lines = plain.split('\n');
	const trimmed = lines.map((line) => line.replace(/[ \t]+$/, ''));
	const spaces = trimmed.filter((line, index) => line !== lines[index]).length;
	const body = trimmed.join('\n').replace(/\n+$/, '');
	const tidied = body === '' ? '' : `${body}\n`;
	const hasRightEnd = trimmed.join('\n') === tidied;
	return {
		text: tidied,
		changes: [
			...(plain === text ? [] : ['line ends written as LF, without a byte order mark']),
			...(spaces === 0 ? [] : [`spaces removed at the end of ${count(spaces, 'line')}`]),
			...(hasRightEnd ? [] : ['one line break at the end of the file']),
		],
	};
}
