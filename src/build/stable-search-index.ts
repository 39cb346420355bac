import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compareText } from '../domain/finding.ts';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

/** What every file of the index starts with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Place of the filters in the list of all parts of the index. */
const FILTERS = 3;

/**
 * Brings the filters of a written index into an order. Pagefind writes them in the order of a hash map, another in each run
 * ("TODO: Change filter indexes to BTree to give them a stable hash" in its index/mod.rs), so that two builds of the same
 * pages would differ.
 */
export async function stabiliseIndex(folder: string): Promise<void> {
	const entryFile = join(folder, 'pagefind-entry.json');
	const entry = await readFile(entryFile, 'utf8');
	const hash = /"hash":"([^"]+)"/.exec(entry)?.[1];
	if (hash === undefined) throw new Error(`${entryFile} names no index.`);
	const metaFile = join(folder, `pagefind.${hash}.pf_meta`);
	const meta = listOf(unpack(await readFile(metaFile)));
	const filters = listOf(meta[FILTERS]).map(listOf);
	const stable: Cbor[] = [];
	for (const [name, oldHash] of filters.toSorted(byName)) {
		stable.push([textOf(name), await stabiliseFilter(join(folder, 'filter'), textOf(oldHash))]);
	}
	const packed = pack(meta.with(FILTERS, stable), hash);
	await rm(metaFile);
	await writeFile(join(folder, `pagefind.${packed.hash}.pf_meta`), packed.bytes);
	await writeFile(entryFile, entry.replace(hash, packed.hash));
	const files = await readdir(join(folder, 'filter'));
	if (files.length !== filters.length)
		throw new Error(`Pagefind wrote filters that it does not list.`);
}

/** Sorts the values of a filter, and gives the hash by which it is found from then on. */
async function stabiliseFilter(folder: string, oldHash: string): Promise<string> {
	const oldFile = join(folder, `${oldHash}.pf_filter`);
	const [name, values] = listOf(unpack(await readFile(oldFile)));
	const sorted = listOf(values).map(listOf).toSorted(byName);
	const packed = pack([textOf(name), sorted], oldHash);
	await rm(oldFile);
	await writeFile(join(folder, `${packed.hash}.pf_filter`), packed.bytes);
	return packed.hash;
}

function byName([a]: readonly Cbor[], [b]: readonly Cbor[]): number {
	return compareText(textOf(a), textOf(b));
}

function unpack(bytes: Buffer): Cbor {
	const unpacked = gunzipSync(bytes);
	const start = unpacked.toString('latin1', 0, SIGNATURE.length);
	if (start !== SIGNATURE) throw new Error(`A file of the search index starts with "${start}".`);
	return decodeCbor(unpacked.subarray(SIGNATURE.length));
}

/** The bytes of a file, and a hash of what is in it in the form of `oldHash`, e.g. `en_1a2b3c4`. */
function pack(item: Cbor, oldHash: string): { bytes: Buffer; hash: string } {
	const content = encodeCbor(item);
	const [language = ''] = oldHash.split('_');
	const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
	const bytes = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
	return { bytes, hash: `${language}_${digest}` };
}

function listOf(item: Cbor | undefined): readonly Cbor[] {
	if (!Array.isArray(item)) throw new Error('A list is missing in the search index.');
	return item;
}

function textOf(item: Cbor | undefined): string {
	if (typeof item !== 'string') throw new Error('A text is missing in the search index.');
	return item;
}
