import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Finding } from '../domain/finding.ts';
import { oddCharacterFindings } from './odd-character-findings.ts';
import { readTextFile } from './text-file.ts';

/** A text file of the project, with its path from the root in forward slashes. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/**
 * Reads every file below `folder` whose name ends with `extension`, in the order of their paths. A missing folder holds none.
 * Files that cannot be read are left out and reported, and so are characters that nobody can see.
 */
export function readFiles(root: string, folder: string, extension: string, findings: Finding[]): TextFile[] {
	return listFiles(root, folder)
		.filter((path) => path.endsWith(extension))
		.flatMap((path) => readReported(root, path, findings) ?? []);
}

/** The same for one file; undefined when it does not exist. */
export function readReported(root: string, path: string, findings: Finding[]): TextFile | undefined {
	const { text, finding } = readTextFile(root, path);
	if (finding !== undefined) findings.push(finding);
	if (text === undefined) return undefined;
	findings.push(...oddCharacterFindings(text, path));
	return { path, text };
}

/** Paths of all files below `folder`, in order. A missing folder holds none. A link is a file, wherever it leads, and so is a folder with the name of one. */
export function listFiles(root: string, folder: string): string[] {
	const entries = listFolder(join(root, folder));
	return entries.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.name.startsWith('.')) return [];
		return entry.isDirectory() && !/\.(?:mdx|yaml)$/.test(entry.name) ? listFiles(root, path) : [path];
	});
}

function listFolder(path: string) {
	try {
		if (!lstatSync(path).isDirectory()) return [];
		return readdirSync(path, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

/** Text of one file; undefined when it does not exist or cannot be read. */
export function readFile(root: string, path: string): string | undefined {
	return readTextFile(root, path).text;
}
