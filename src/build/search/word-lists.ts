import type { CborReader } from './cbor.ts';
import {
	openWords,
	readWord,
	readWordPages,
	unpack,
	type Word,
	type WordPage,
} from './pagefind-files.ts';
import type { SearchPart } from './search-part.ts';

/** The words of one part in their order, of which only one file at a time is unpacked. */
class WordList {
	/** The next word, undefined behind the last one. */
	word: string | undefined;
	/** By which words are ordered: that of UTF-8, which differs from that of UTF-16. */
	order: Buffer = Buffer.alloc(0);
	readonly #files: Iterator<Uint8Array>;
	#reader: CborReader | undefined;
	#left = 0;

	constructor(files: readonly Uint8Array[]) {
		this.#files = files.values();
		this.#advance();
	}

	/** What stands behind the word; the next word is ready then. */
	take(): readonly [pages: Word[1], variants: Word[2]] {
		const reader = this.#reader;
		if (reader === undefined) throw new Error('There is no further word.');
		const rest = readWordPages(reader);
		this.#advance();
		return rest;
	}

	#advance(): void {
		while (this.#left === 0) {
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
		if (this.#reader === undefined) return;
		this.#left -= 1;
		this.word = readWord(this.#reader);
		this.order = Buffer.from(this.word);
	}
}

/** The words of all parts in their order, each once, with the pages of all parts, numbered through. */
export function* joinedWords(
	parts: readonly SearchPart[],
	fields: readonly string[],
): Generator<Word> {
	let firstPage = 0;
	const sources = parts.map((part) => {
		const source = {
			list: new WordList(part.words),
			firstPage,
			fieldNumbers: part.fields.map((field) => fields.indexOf(field)),
		};
		firstPage += part.pages.length;
		return source;
	});
	for (;;) {
		let first: WordList | undefined;
		for (const { list } of sources) {
			if (list.word === undefined) continue;
			if (first === undefined || Buffer.compare(list.order, first.order) < 0) first = list;
		}
		const word = first?.word;
		if (word === undefined) return;
		const pages = new PageList();
		const variants = new Map<string, PageList>();
		for (const { list, firstPage: start, fieldNumbers } of sources) {
			if (list.word !== word) continue;
			const [some, forms] = list.take();
			pages.add(some, start, fieldNumbers);
			for (const [form, others] of forms) {
				const known = variants.get(form) ?? new PageList();
				variants.set(form, known);
				known.add(others, start, fieldNumbers);
			}
		}
		yield [word, pages.entries, [...variants].map(([form, { entries }]) => [form, entries])];
	}
}

/** Pages of one word, from one part after the other. */
class PageList {
	readonly entries: WordPage[] = [];
	#last = 0;

	/** Adds the pages of a part whose first page has the number `start`. */
	add(pages: readonly WordPage[], start: number, fieldNumbers: readonly number[]): void {
		let page = start;
		for (const [step, places, metaPlaces] of pages) {
			page += step;
			this.entries.push([page - this.#last, places, renumbered(metaPlaces, fieldNumbers)]);
			this.#last = page;
		}
	}
}

/**
 * Places in the metadata, where a negative number -n-1 starts those in the field number n. Throws where the fields would come in
 * another order, for their order is that of their names in all parts.
 */
function renumbered(places: readonly number[], fieldNumbers: readonly number[]): readonly number[] {
	if (fieldNumbers.every((field, index) => field === index)) return places;
	return places.map((place) => {
		if (place >= 0) return place;
		const field = fieldNumbers[-place - 1];
		if (field === undefined) throw new Error('A word stands in metadata that its page has not.');
		return -field - 1;
	});
}
