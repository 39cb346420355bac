import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../domain/finding.ts';
import type { ListedFile } from '../schemas/manifest.ts';
import { eachOf } from './each-of.ts';

const AT_ONCE = 16; // enough to keep the disk busy, few enough to keep little in memory

/** Paths of all files below a folder, in the order of their characters, with "/" on every system. */
export async function listPaths(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const start = join(folder, '/').length;
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(start).replaceAll('\\', '/'))
		.sort(compareText);
}

/** Hashes files, in the order in which they are given. */
export function hashFiles(folder: string, paths: readonly string[]): Promise<ListedFile[]> {
	return eachOf(paths, AT_ONCE, async (path) => {
		const bytes = await readFile(join(folder, path));
		return { path, sha256: hashOf(bytes), size: bytes.length };
	});
}

export function hashOf(bytes: string | Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
