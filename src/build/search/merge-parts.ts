import { compareText } from '../../domain/finding.ts';
import { CborWriter } from './cbor.ts';
import {
	pack,
	ShortNames,
	writeFilter,
	writeMeta,
	type FilterValue,
	type Meta,
} from './pagefind-files.ts';
import type { SearchPart } from './search-part.ts';
import { joinedWords, type JoinedWord } from './word-lists.ts';

/** About how many places of words a file of words holds; Pagefind's own measure, which gives files of about 25 kB. */
const CHUNK_SIZE = 20_000;

/** Writes a file of the index, by its path in the folder of the index. */
export type WriteFile = (path: string, content: Uint8Array) => Promise<void>;

/** The name of a written index, and how many pages it has. */
export interface MergedIndex {
	readonly hash: string;
	readonly pageCount: number;
}

/**
 * Joins indexes of some pages each into one of all pages, the same that Pagefind would write for them in this order at once,
 * but for the names of its files and the order of filters: Pagefind needs 300 kB of memory for each page that it indexes at a time.
 */
export async function mergeParts(
	parts: readonly SearchPart[],
	write: WriteFile,
): Promise<MergedIndex> {
	const [version = '', ...otherVersions] = new Set(parts.map((part) => part.version));
	if (otherVersions.length > 0) throw new Error('The parts of the index differ in their version.');
	const fields = [...new Set(parts.flatMap((part) => part.fields))].sort(compareText);
	const meta: Meta = {
		version,
		pages: await writeFragments(parts, write),
		chunks: await writeWords(joinedWords(parts, fields), write),
		filters: await writeFilters(parts, write),
		fields,
	};
	const content = writeMeta(meta);
	const hash = new ShortNames(10).nameOf(content);
	await write(`pagefind.${hash}.pf_meta`, await pack(content));
	return { hash, pageCount: meta.pages.length };
}

async function writeFragments(
	parts: readonly SearchPart[],
	write: WriteFile,
): Promise<Meta['pages']> {
	const names = new ShortNames();
	const pages: Meta['pages'][number][] = [];
	for (const part of parts) {
		const files = part.pages.map(({ fragment, wordCount }) => {
			const name = names.nameOf(fragment);
			pages.push([name, wordCount]);
			return write(`fragment/${name}.pf_fragment`, fragment);
		});
		await Promise.all(files);
	}
	return pages;
}

/** The words of one file while it grows. */
class Chunk {
	readonly #writer = new CborWriter();
	readonly #words: string[] = [];
	#size = 0;

	get isFull(): boolean {
		return this.#size >= CHUNK_SIZE;
	}

	get first(): string {
		return this.#words[0] ?? '';
	}

	get last(): string {
		return this.#words.at(-1) ?? '';
	}

	add({ word, size, writeTo }: JoinedWord): void {
		this.#words.push(word);
		this.#size += size;
		writeTo(this.#writer);
	}

	content(): Buffer {
		const head = new CborWriter();
		head.list(1);
		head.list(this.#words.length);
		return Buffer.concat([head.view(), this.#writer.view()]);
	}
}

async function writeWords(words: Iterable<JoinedWord>, write: WriteFile): Promise<Meta['chunks']> {
	const names = new ShortNames();
	const ranges: { first: string; last: string; name: string }[] = [];
	const writing: Promise<void>[] = [];
	const finish = (chunk: Chunk) => {
		const content = chunk.content();
		const name = names.nameOf(content);
		ranges.push({ first: chunk.first, last: chunk.last, name });
		writing.push(pack(content).then((packed) => write(`index/${name}.pf_index`, packed)));
	};
	let chunk = new Chunk();
	for (const word of words) {
		chunk.add(word);
		if (!chunk.isFull) continue;
		finish(chunk);
		chunk = new Chunk();
		await writing.at(-4); // so that few wait in memory
	}
	if (chunk.first !== '') finish(chunk);
	await Promise.all(writing);
	return ranges.map(({ first, last, name }, index) => {
		const from = index === 0 ? first : untilDifferent(first, ranges[index - 1]?.last);
		const to = untilDifferent(last, ranges[index + 1]?.first);
		return [from, Buffer.compare(Buffer.from(to), Buffer.from(from)) < 0 ? last : to, name];
	});
}

/** The beginning of a word up to the first character in which it differs from another: what tells two files apart. */
function untilDifferent(word: string, other: string | undefined): string {
	if (other === undefined) return word;
	const [characters, others] = [[...word], [...other]];
	const same = characters.findIndex((character, index) => character !== others[index]);
	return same === -1 ? word : characters.slice(0, same + 1).join('');
}

/** Pagefind writes filters in the order of a hash map, another one in each run. */
async function writeFilters(
	parts: readonly SearchPart[],
	write: WriteFile,
): Promise<Meta['filters']> {
	const pagesByValue = new Map<string, Map<string, number[]>>();
	let firstPage = 0;
	for (const part of parts) {
		for (const [name, values] of part.filters) {
			const known = pagesByValue.get(name) ?? new Map<string, number[]>();
			pagesByValue.set(name, known);
			for (const [value, pages] of values) {
				const all = known.get(value) ?? [];
				known.set(value, all);
				for (const page of pages) all.push(firstPage + page);
			}
		}
		firstPage += part.pages.length;
	}
	const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
		compareText(a, b);
	const names = new ShortNames();
	const filters: Meta['filters'][number][] = [];
	for (const [name, values] of [...pagesByValue].sort(byText)) {
		const sorted: FilterValue[] = [...values].sort(byText);
		const content = writeFilter(name, sorted);
		const file = names.nameOf(content);
		filters.push([name, file]);
		await write(`filter/${file}.pf_filter`, await pack(content));
	}
	return filters;
}
