import type { CborReader } from '../../src/build/search/cbor.ts';
import {
	openWords,
	readFilter,
	readMeta,
	readWord,
	unpack,
	type Meta,
} from '../../src/build/search/pagefind-files.ts';

/** What an index says, without the names of its files and how it is shared out among them. */
export interface IndexContent {
	readonly version: string;
	readonly fields: readonly string[];
	/** Word counts and what results show, in the order of the pages' numbers. */
	readonly pages: readonly (readonly [wordCount: number, fragment: string])[];
	/** What stands behind each word, in the order of the words. */
	readonly words: ReadonlyMap<string, string>;
	/** Pages by values, by filters, in no order. */
	readonly filters: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** A file of words as the list of all parts describes it, with its words. */
export interface WordRange {
	readonly from: string;
	readonly to: string;
	readonly words: readonly string[];
}

/** Reads a whole index from its files, of which `read` gives one by its path in the folder of the index. */
export function indexContent(
	paths: readonly string[],
	read: (path: string) => Uint8Array,
): { readonly content: IndexContent; readonly ranges: readonly WordRange[] } {
	const metaPath = paths.find((path) => path.endsWith('.pf_meta')) ?? 'no list of parts';
	const meta: Meta = readMeta(unpack(read(metaPath)));
	const files = meta.chunks.map(([from, to, hash]) => ({
		from,
		to,
		words: wordsIn(unpack(read(`index/${hash}.pf_index`))),
	}));
	const content: IndexContent = {
		version: meta.version,
		fields: meta.fields,
		pages: meta.pages.map(([hash, wordCount]) => [
			wordCount,
			unpack(read(`fragment/${hash}.pf_fragment`)).toString('utf8'),
		]),
		words: new Map(files.flatMap(({ words }) => words)),
		filters: new Map(
			meta.filters.map(([name, hash]) => {
				const [, values] = readFilter(unpack(read(`filter/${hash}.pf_filter`)));
				return [name, new Map(values)];
			}),
		),
	};
	const ranges = files.map(({ from, to, words }) => ({
		from,
		to,
		words: words.map(([word]) => word),
	}));
	return { content, ranges };
}

function wordsIn(file: Buffer): [word: string, rest: string][] {
	const { reader, count } = openWords(file);
	const words = Array.from({ length: count }, (): [string, string] => {
		const word = readWord(reader);
		const pages = pagesIn(reader);
		const variants = reader.list(() => {
			reader.tuple(2);
			return [reader.text(), pagesIn(reader)];
		});
		return [word, JSON.stringify([pages, variants])];
	});
	reader.end();
	return words;
}

function pagesIn(reader: CborReader): unknown[] {
	const integers = () => reader.list(() => reader.integer());
	return reader.list(() => {
		reader.tuple(3);
		return [reader.integer(), integers(), integers()];
	});
}
