import { readFilter, readMeta, unpack, type Meta } from '../../src/build/search/pagefind-files.ts';

/** What an index says, without the names of its files. */
export interface IndexContent {
	readonly version: string;
	readonly fields: readonly string[];
	/** Word counts and what results show, in the order of the pages' numbers. */
	readonly pages: readonly (readonly [wordCount: number, fragment: string])[];
	/** The first and last beginning of words in each file, and the file. */
	readonly words: readonly (readonly [from: string, to: string, content: string])[];
	/** Pages by values, by filters, in no order. */
	readonly filters: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Reads a whole index from its files, of which `read` gives one by its path in the folder of the index. */
export function indexContent(
	paths: readonly string[],
	read: (path: string) => Uint8Array,
): IndexContent {
	const metaPath = paths.find((path) => path.endsWith('.pf_meta')) ?? 'no list of parts';
	const meta: Meta = readMeta(unpack(read(metaPath)));
	return {
		version: meta.version,
		fields: meta.fields,
		pages: meta.pages.map(([hash, wordCount]) => [
			wordCount,
			unpack(read(`fragment/${hash}.pf_fragment`)).toString('utf8'),
		]),
		words: meta.chunks.map(([from, to, hash]) => [
			from,
			to,
			unpack(read(`index/${hash}.pf_index`)).toString('base64'),
		]),
		filters: new Map(
			meta.filters.map(([name, hash]) => {
				const [, values] = readFilter(unpack(read(`filter/${hash}.pf_filter`)));
				return [name, new Map(values)];
			}),
		),
	};
}
