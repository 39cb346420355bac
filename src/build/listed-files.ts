import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../domain/finding.ts';
import type { ListedFile } from '../schemas/manifest.ts';

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

/** Does something with each of many things, some at a time; results stand in the order of the things. */
export async function eachOf<Thing, Result>(
	things: readonly Thing[],
	atOnce: number,
	work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const waiting = things.entries();
	const worker = async () => {
		for (const [index, thing] of waiting) results[index] = await work(thing);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}
