import { CborWriter, type CborReader } from './cbor.ts';

/**
 * The pages of one word: of each its number less that of the page before, its places in the text and those in the metadata.
 * They are copied from one part after the other as they are written, for there are millions of them on a large site.
 */
export class PageList {
	readonly #entries = new CborWriter();
	#count = 0;
	#places = 0;
	#last = 0;

	/** Places and pages together, by which Pagefind measures its files. */
	get size(): number {
		return this.#places + this.#count;
	}

	/** Begins another list. */
	clear(): void {
		this.#entries.clear();
		[this.#count, this.#places, this.#last] = [0, 0, 0];
	}

	/** Adds the pages that come next in a part, whose first page has the number `firstPage`. `fields` are its metadata by their numbers here, where these differ. */
	addFrom(reader: CborReader, firstPage: number, fields: readonly number[] | undefined): void {
		let page = firstPage;
		for (let left = reader.listLength(); left > 0; left -= 1) {
			reader.tuple(3);
			page += reader.integer();
			this.#entries.list(3);
			this.#entries.item(page - this.#last);
			this.#places += reader.copyIntegers(this.#entries);
			this.#places += this.#addMetaPlaces(reader, fields);
			this.#count += 1;
			this.#last = page;
		}
	}

	/** Writes the list. */
	writeTo(writer: CborWriter): void {
		writer.list(this.#count);
		writer.encoded(this.#entries.view());
	}

	/** Among places in the metadata a negative number -n-1 starts those in the field number n. Their order is that of the names, here as there. */
	#addMetaPlaces(reader: CborReader, fields: readonly number[] | undefined): number {
		if (fields === undefined) return reader.copyIntegers(this.#entries);
		const places = reader.list(() => reader.integer());
		this.#entries.item(places.map((place) => (place < 0 ? -1 - fieldAt(fields, place) : place)));
		return places.length;
	}
}

function fieldAt(fields: readonly number[], place: number): number {
	const field = fields[-1 - place];
	if (field === undefined)
		throw new Error('A word stands in metadata that its part does not list.');
	return field;
}
