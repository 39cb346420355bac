import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { hashOf } from '../listed-files.ts';
import { CborReader, encodeCbor } from './cbor.ts';

/**
 * The files of an index as Pagefind 1.6 writes them: gzipped CBOR behind a signature. Their structure is that of `MetaIndex`,
 * `WordIndex` and `FilterIndex` in https://github.com/Pagefind/pagefind/tree/v1.5.2/pagefind/src/index, and is documented nowhere else; a page of version 1.6 has a third value.
 */

/** Writes a file of the index, by its path in the folder of the index. */
export type WriteFile = (path: string, content: Uint8Array) => Promise<void>;

/** What every file starts with once it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** In place of the file that a page shares with others (`maxFragments` of Pagefind): what it shows is in a file of its own. */
const ALONE = '';

/** The pages that have a value of a filter. */
export type FilterValue = readonly [value: string, pages: readonly number[]];

/** The list of all parts of an index: what a browser loads first. */
export interface Meta {
	readonly version: string;
	readonly pages: readonly (readonly [hash: string, wordCount: number])[];
	/** A part holds the words from `from` to `to`, of which only the beginnings are given. */
	readonly chunks: readonly (readonly [from: string, to: string, hash: string])[];
	readonly filters: readonly (readonly [name: string, hash: string])[];
	/** Names of the metadata; a word's places in them name them by their number. */
	readonly fields: readonly string[];
}

/** Unpacks a file. Throws where it is none of Pagefind's. */
export function unpack(bytes: Uint8Array): Buffer {
	const unpacked = gunzipSync(bytes);
	const start = unpacked.subarray(0, SIGNATURE.length);
	if (!start.equals(SIGNATURE)) {
		throw new Error(`A file of the search index starts with "${start.toString('latin1')}".`);
	}
	return unpacked.subarray(SIGNATURE.length);
}

const gzipInBackground = promisify(gzip);

/** Level 9 takes three times as long to save one byte in a hundred. */
export function pack(content: Uint8Array): Promise<Buffer> {
	return gzipInBackground(Buffer.concat([SIGNATURE, content]), { level: 7 });
}

/** Throws where pages are sorted by a value, which no page of ours asks for. */
export function readMeta(content: Buffer): Meta {
	const reader = new CborReader(content);
	reader.tuple(6);
	const version = reader.text();
	const pages = reader.list(() => {
		reader.tuple(3);
		const page = [reader.text(), reader.integer()] as const;
		if (reader.text() !== ALONE) throw new Error('The search index bundles what results show.');
		return page;
	});
	const chunks = reader.list(() => {
		reader.tuple(3);
		return [reader.text(), reader.text(), reader.text()] as const;
	});
	const filters = reader.list(() => {
		reader.tuple(2);
		return [reader.text(), reader.text()] as const;
	});
	reader.tuple(0); // the sorts
	const fields = reader.list(() => reader.text());
	reader.end();
	return { version, pages, chunks, filters, fields };
}

export function writeMeta({ version, pages, chunks, filters, fields }: Meta): Buffer {
	const alone = pages.map((page) => [...page, ALONE]);
	return encodeCbor([version, alone, chunks, filters, [], fields]);
}

export function readFilter(
	content: Buffer,
): readonly [name: string, values: readonly FilterValue[]] {
	const reader = new CborReader(content);
	reader.tuple(2);
	const name = reader.text();
	const values = reader.list(() => {
		reader.tuple(2);
		return [reader.text(), reader.list(() => reader.integer())] as const;
	});
	reader.end();
	return [name, values];
}

export function writeFilter(name: string, values: readonly FilterValue[]): Buffer {
	return encodeCbor([name, values]);
}

/** Starts to read a file of words: their number, and then each with `readWord` and `readWordPages`. */
export function openWords(content: Buffer): {
	readonly reader: CborReader;
	readonly count: number;
} {
	const reader = new CborReader(content);
	reader.tuple(1);
	return { reader, count: reader.listLength() };
}

/** A word. Its pages come next, then the forms with other accents and theirs. */
export function readWord(reader: CborReader): string {
	reader.tuple(3);
	return reader.text();
}

/**
 * Names for files by what is in them, e.g. `en_1a2b3c4`: as short as Pagefind's own, for a browser loads the names of all pages
 * before it finds the first one, and longer where two would have the same.
 */
export class ShortNames {
	readonly #taken = new Set<string>();
	readonly #shortest: number;

	/** `shortest` is in characters behind the language. */
	constructor(shortest = 7) {
		this.#shortest = shortest;
	}

	nameOf(content: Uint8Array): string {
		const hash = hashOf(content);
		for (let length = this.#shortest; length <= hash.length; length += 1) {
			const name = `en_${hash.slice(0, length)}`;
			if (this.#taken.has(name)) continue;
			this.#taken.add(name);
			return name;
		}
		throw new Error('Two files of the search index have the same content.');
	}
}
