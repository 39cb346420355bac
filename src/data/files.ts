import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/finding.ts';

/** A text file of the project, with its path from the root in forward slashes. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** Reads every file below `folder` whose name ends with `extension`, in the order of their paths. A missing folder holds none. */
export function readFiles(root: string, folder: string, extension: string): TextFile[] {
	return listFiles(root, folder)
		.filter((path) => path.endsWith(extension))
		.map((path) => ({ path, text: readText(join(root, path)) }));
}

/** UTF-8 without byte order mark and with LF line ends, so that lines and columns are the same everywhere. */
function readText(path: string): string {
	return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Paths of all files below `folder`, in order. A missing folder holds none. */
export function listFiles(root: string, folder: string): string[] {
	const entries = listFolder(join(root, folder));
	return entries.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.name.startsWith('.')) return [];
		return entry.isDirectory() ? listFiles(root, path) : [path];
	});
}

function listFolder(path: string) {
	try {
		return readdirSync(path, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

/** Text of one file; undefined when it does not exist. */
export function readFile(root: string, path: string): string | undefined {
	try {
		return readText(join(root, path));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
