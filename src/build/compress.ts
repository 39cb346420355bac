import { readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { eachOf } from './each-of.ts';
import { listPaths } from './listed-files.ts';

/** Text. The rest, search index included, is compressed already. */
const TEXT = /\.(?:css|csv|html|js|json|md|svg|tsv|txt|xml)$/;

/** What a browser loads to show a page; its bytes are worth more work than those of downloads. */
const SHOWN = /\.(?:css|html|js|svg)$/;

const SIZE_MIN = 1024; // a smaller file goes in one packet as it is

/** How much work is put into a file: `most` for what is shown, or `little` for all. */
export type Effort = 'most' | 'little';

/** What was done, in files and bytes. */
export interface Compressed {
	readonly files: number;
	readonly kept: number;
	readonly bytes: number;
	readonly gzip: number;
	readonly brotli: number;
}

/** Writes a gzip and a brotli copy beside each text of a folder; a copy that is there and right is kept. */
export async function compressFolder(folder: string, effort: Effort): Promise<Compressed> {
	const paths = (await listPaths(folder)).filter((path) => TEXT.test(path));
	const done = await eachOf(paths, availableParallelism() + 1, (path) =>
		compressFile(join(folder, path), effort),
	);
	const files = done.filter((one) => one !== undefined);
	const sum = (of: (one: (typeof files)[number]) => number) =>
		files.reduce((total, one) => total + of(one), 0);
	return {
		files: files.length,
		kept: sum((one) => Number(one.isKept)),
		bytes: sum((one) => one.bytes),
		gzip: sum((one) => one.gzip),
		brotli: sum((one) => one.brotli),
	};
}

async function compressFile(path: string, effort: Effort) {
	const content = await readFile(path);
	if (content.length < SIZE_MIN) return undefined;
	const { mtime } = await stat(path);
	const [zipped, brotli] = [`${path}.gz`, `${path}.br`];
	const isKept =
		(await unpacksTo(zipped, promisify(gunzip), content)) &&
		(await unpacksTo(brotli, promisify(brotliDecompress), content));
	if (!isKept) {
		await writeCopy(zipped, await promisify(gzip)(content, { level: 9 }), mtime);
		await writeCopy(brotli, await withBrotli(content, SHOWN.test(path) ? effort : 'little'), mtime);
	}
	return {
		isKept,
		bytes: content.length,
		gzip: (await stat(zipped)).size,
		brotli: (await stat(brotli)).size,
	};
}

function withBrotli(content: Buffer, effort: Effort): Promise<Buffer> {
	return promisify(brotliCompress)(content, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: effort === 'most' ? constants.BROTLI_MAX_QUALITY : 5,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
		},
	});
}

/** With the time of the original: servers make dates and tags of it. */
async function writeCopy(path: string, content: Buffer, modified: Date): Promise<void> {
	const temporary = `${path}.${process.pid}.tmp`;
	await writeFile(temporary, content);
	await utimes(temporary, modified, modified);
	await rename(temporary, path);
}

async function unpacksTo(
	path: string,
	unpack: (packed: Buffer) => Promise<Buffer>,
	content: Buffer,
): Promise<boolean> {
	try {
		return (await unpack(await readFile(path))).equals(content);
	} catch {
		return false;
	}
}
