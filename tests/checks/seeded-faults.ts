import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One fault to put into a project. */
export interface Fault {
	readonly rule: string;
	readonly file: string;
	/** The first line that matches is replaced by `put`. */
	readonly at: RegExp;
	/** Lines to put there; `OLD` stands for the line that was there. */
	readonly put: readonly string[];
	/** Which line of `put` is faulty, from 0. */
	readonly faulty: number;
}

/** Stands for the line that a fault replaces. */
export const OLD = '(the old line)';

/** Where a fault is to be reported. */
export type Expected = Pick<Fault, 'rule' | 'file'> & { readonly line: number };

/** Writes every fault into the project at `root` and tells where each of them stands. */
export function seed(root: string, faults: readonly Fault[]): Expected[] {
	return [...new Set(faults.map(({ file }) => file))].flatMap((file) =>
		seedFile(
			root,
			file,
			faults.filter((fault) => fault.file === file),
		),
	);
}

function seedFile(root: string, file: string, faults: readonly Fault[]): Expected[] {
	const path = join(root, file);
	let lines: { text: string; rule?: string }[] = readFileSync(path, 'utf8')
		.split('\n')
		.map((text) => ({ text }));
	for (const { rule, at, put, faulty } of faults) {
		const index = lines.findIndex(({ text }) => at.test(text));
		const old = lines[index];
		if (old === undefined) throw new Error(`${file} has no line ${String(at)}`);
		const placed = put.map((text, line) => ({
			...(text === OLD ? old : { text }),
			...(line === faulty && { rule }),
		}));
		lines = lines.toSpliced(index, 1, ...placed);
	}
	writeFileSync(path, lines.map(({ text }) => text).join('\n'));
	return lines.flatMap(({ rule }, index) =>
		rule === undefined ? [] : [{ rule, file, line: index + 1 }],
	);
}
