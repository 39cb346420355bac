import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';

/** The text of a file, the finding that says why it cannot be read, or neither where there is no file. */
export type TextReading =
	| { readonly text: string; readonly finding?: undefined }
	| { readonly text?: undefined; readonly finding: Finding }
	| { readonly text?: undefined; readonly finding?: undefined };

const MB = 1_000_000;

/** Bytes that a file may have, by its ending: far more than the largest needs, and little enough to be read in seconds. */
export const SIZE_LIMITS: Readonly<Record<string, number>> = { mdx: 0.1 * MB, yaml: 4 * MB };
const OTHER_LIMIT = 64 * MB; // records that machines write: a line for each address and each control

/** Reads one file of text: UTF-8, with or without byte order mark, with any line ends. Positions in it are those of LF. */
export function readTextFile(root: string, path: string): TextReading {
	try {
		const absolute = join(root, path);
		const stats = lstatSync(absolute);
		const refusal = refuseKind(path, stats) ?? refuseSize(path, stats.size);
		return refusal === undefined ? decode(path, readFileSync(absolute)) : { finding: refusal };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		if (code === 'ENOENT') return {};
		return unreadable(
			path,
			`The system does not let this file be read (${code}).`,
			'See that it is a plain file that you may read: `ls -l` shows its rights.',
		);
	}
}

/** A link can lead out of the project: whoever builds the site would publish a file of their own machine. */
export function refuseKind(path: string, stats: Stats): Finding | undefined {
	if (stats.isFile()) return undefined;
	const [what, remedy] = stats.isSymbolicLink()
		? ['a link to another place', 'Put the file itself here.']
		: stats.isDirectory()
			? ['a folder with the name of a file', 'Rename the folder, or move its files out.']
			: ['no plain file', 'Remove it.'];
	return unreadable(path, `This is ${what}, and only plain files are read.`, remedy).finding;
}

function refuseSize(path: string, size: number): Finding | undefined {
	const limit = SIZE_LIMITS[path.replace(/^.*\./, '')] ?? OTHER_LIMIT;
	if (size <= limit) return undefined;
	return {
		file: path,
		line: 1,
		column: 1,
		rule: 'size-limit',
		message: `This file has ${size.toLocaleString('en')} bytes, and ${limit.toLocaleString('en')} are the most that is read.`,
		remedy: 'Split it into files of one subject each.',
	};
}

function decode(path: string, bytes: Buffer): TextReading {
	if (isUtf16(bytes)) {
		return unreadable(path, 'This file is written in UTF-16.', 'Save it as UTF-8 in your editor.');
	}
	if (!isUtf8(bytes)) {
		return unreadable(
			path,
			'This line is not UTF-8: its special characters are written in another encoding.',
			'Save the file as UTF-8 in your editor.',
			firstLineNotUtf8(bytes),
		);
	}
	const text = bytes.toString('utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	if (text.trim() !== '') return { text };
	return unreadable(path, 'This file is empty.', 'Write what it is for, or remove it.');
}

/** By its byte order mark, or by zero bytes in every second place of what should be plain letters. */
function isUtf16(bytes: Buffer): boolean {
	const [first, second, third, fourth] = bytes;
	const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	const isPlainPair = (first === 0 && third === 0) || (second === 0 && fourth === 0);
	return hasMark || (bytes.length >= 4 && isPlainPair);
}

function firstLineNotUtf8(bytes: Buffer): number {
	let line = 1;
	for (let start = 0; start < bytes.length; line += 1) {
		const end = bytes.indexOf(0x0a, start);
		if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
		start = end + 1;
	}
	return line;
}

function unreadable(file: string, message: string, remedy: string, line = 1): { finding: Finding } {
	return { finding: { file, line, column: 1, rule: 'unreadable-file', message, remedy } };
}
