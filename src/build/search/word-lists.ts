import type { CborReader, CborWriter } from './cbor.ts';
import { PageList } from './page-list.ts';
import { openWords, readWord, unpack } from './pagefind-files.ts';
import type { SearchPart } from './search-part.ts';

/** The words of one part in their order, of which only one file at a time is unpacked. */
class WordList {
	/** The next word, undefined behind the last one. Its pages are read before `advance`. */
	word: string | undefined;
	/** By which words are ordered: that of UTF-8, which differs from that of UTF-16. */
	order: Buffer = Buffer.alloc(0);
	readonly firstPage: number;
	/** The numbers of the part's metadata in the joined index, where these differ. */
	readonly fields: readonly number[] | undefined;
	readonly #files: Iterator<Uint8Array>;
	#reader: CborReader | undefined;
	#left = 0;

	constructor(part: SearchPart, firstPage: number, fields: readonly string[]) {
		this.#files = part.words.values();
		this.firstPage = firstPage;
		const numbers = part.fields.map((field) => fields.indexOf(field));
		this.fields = numbers.every((number, index) => number === index) ? undefined : numbers;
		this.advance();
	}

	get reader(): CborReader {
		if (this.#reader === undefined) throw new Error('There is no further word.');
		return this.#reader;
	}

	advance(): void {
		while (this.#left === 0) {
			this.#reader?.end();
			const { value, done } = this.#files.next();
			if (done === true) {
				this.#reader = undefined;
				this.word = undefined;
				return;
			}
			const { reader, count } = openWords(unpack(value));
			this.#reader = reader;
			this.#left = count;
		}
		this.#left -= 1;
		this.word = readWord(this.reader);
		this.order = Buffer.from(this.word);
	}
}

/** A word of the joined index. It is valid until the next one is asked for. */
export interface JoinedWord {
	readonly word: string;
	/** Places and pages together. */
	readonly size: number;
	writeTo(writer: CborWriter): void;
}

/** The words of all parts in their order, each once, with the pages of all parts, numbered through. */
export function* joinedWords(
	parts: readonly SearchPart[],
	fields: readonly string[],
): Generator<JoinedWord> {
	let firstPage = 0;
	const lists = parts.map((part) => {
		const list = new WordList(part, firstPage, fields);
		firstPage += part.pages.length;
		return list;
	});
	const pages = new PageList();
	for (;;) {
		const word = firstWord(lists);
		if (word === undefined) return;
		pages.clear();
		const variants = new Map<string, PageList>();
		for (const list of lists) {
			if (list.word !== word) continue;
			pages.addFrom(list.reader, list.firstPage, list.fields);
			addVariants(variants, list);
			list.advance();
		}
		const writeTo = (writer: CborWriter) => {
			writer.list(3);
			writer.item(word);
			pages.writeTo(writer);
			writer.list(variants.size);
			for (const [form, variant] of variants) {
				writer.list(2);
				writer.item(form);
				variant.writeTo(writer);
			}
		};
		yield { word, size: pages.size, writeTo };
	}
}

function firstWord(lists: readonly WordList[]): string | undefined {
	let first: WordList | undefined;
	for (const list of lists) {
		if (list.word === undefined) continue;
		if (first === undefined || Buffer.compare(list.order, first.order) < 0) first = list;
	}
	return first?.word;
}

/** Forms with other accents, in the order in which they first appear. */
function addVariants(variants: Map<string, PageList>, list: WordList): void {
	const { reader } = list;
	for (let left = reader.listLength(); left > 0; left -= 1) {
		reader.tuple(2);
		const form = reader.text();
		const known = variants.get(form) ?? new PageList();
		variants.set(form, known);
		known.addFrom(reader, list.firstPage, list.fields);
	}
}
