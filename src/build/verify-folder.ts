import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { BUILT_WITH, checksumLines, HOST_FILES, MANIFEST } from '../domain/manifest.ts';
import type { ListedFile, Manifest } from '../schemas/manifest.ts';
import { hashFiles, hashOf, listPaths } from './listed-files.ts';

/** What unpacks the copies that `npm run compress` puts beside files. */
const UNPACK = { '.gz': gunzipSync, '.br': brotliDecompressSync } as const;
const PACKED = /\.(?:gz|br)$/;

/** Holds a folder against a manifest: one sentence for each file that is missing, different or not listed. `others` may be there besides. */
export async function verifyFolder(
	folder: string,
	manifest: Manifest,
	others: readonly ListedFile[] = [],
): Promise<string[]> {
	const present = await listPaths(folder);
	const files = [...others, ...manifest.files.filter(isThere(present))];
	const listed = new Map(files.map((file) => [file.path, file]));
	const unlisted = present.filter((path) => !listed.has(path));
	const hashed = await hashFiles(
		folder,
		present.filter((path) => listed.has(path)),
	);
	const found = new Map(hashed.map((file) => [file.path, file]));
	const faults = files.flatMap((file) => faultOf(file, found.get(file.path)));
	const lists = await hashFiles(folder, present.filter(isList));
	const originals = new Map([...files, ...lists].map((file) => [file.path, file]));
	const packed = unlisted.filter((path) => PACKED.test(path) && originals.has(originalOf(path)));
	const strangers = unlisted
		.filter((path) => !packed.includes(path) && !isList(path))
		.map((path) => `${path} is not listed`);
	const badCopies: string[] = [];
	for (const path of packed) {
		const hash = originals.get(originalOf(path))?.sha256;
		if (!(await unpacksTo(join(folder, path), hash)))
			badCopies.push(`${path} is not a copy of ${originalOf(path)}`);
	}
	return [...ownFaults(manifest), ...faults, ...strangers, ...badCopies];
}

/** A list that was changed by hand no longer agrees with its own sum. */
export function ownFaults({ content, files }: Manifest): string[] {
	return hashOf(checksumLines(files)) === content
		? []
		: [`${MANIFEST} does not agree with itself: "content" is not the sum of its files`];
}

/** What a host reads is left out where another kind of server has the files. */
function isThere(present: readonly string[]): (file: ListedFile) => boolean {
	return ({ path }) => !HOST_FILES.includes(path) || present.includes(path);
}

function faultOf(file: ListedFile, found: ListedFile | undefined): string[] {
	if (found === undefined) return [`${file.path} is missing`];
	if (found.sha256 === file.sha256) return [];
	return [`${file.path} differs: ${found.size} bytes, ${file.size} in the manifest`];
}

/** The lists themselves are in no list. */
function isList(path: string): boolean {
	return path === MANIFEST || path === BUILT_WITH;
}

function originalOf(path: string): string {
	return path.replace(PACKED, '');
}

async function unpacksTo(path: string, hash: string | undefined): Promise<boolean> {
	const unpack = UNPACK[path.endsWith('.gz') ? '.gz' : '.br'];
	try {
		return hashOf(unpack(await readFile(path))) === hash;
	} catch {
		return false;
	}
}
