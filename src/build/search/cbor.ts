/** What Pagefind's index files are made of: whole numbers, text and lists. */
export type Cbor = number | string | readonly Cbor[];

/** The kinds of item in the first three bits, by RFC 8949. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Marks for a size that does not fit into the last five bits of the first byte, and stands in the next ones. */
const ONE_BYTE = 24;
const TWO_BYTES = 25;
const FOUR_BYTES = 26;

/** Writes an item in its shortest form. */
export function encodeCbor(item: Cbor): Buffer {
	const writer = new CborWriter();
	writer.item(item);
	return Buffer.from(writer.view());
}

/** Reads items one after the other, so that long lists need not be in memory as a whole. Throws where something else comes than what is asked for. */
export class CborReader {
	readonly #bytes: Buffer;
	#at = 0;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	/** Throws where something is left. */
	end(): void {
		if (this.#at < this.#bytes.length) throw new Error(`There is more behind byte ${this.#at}.`);
	}

	/** The start of a list: its items come next. */
	listLength(): number {
		const [kind, size] = this.#head();
		if (kind !== LIST) throw new Error(`No list starts before byte ${this.#at}.`);
		return size;
	}

	/** A list of things that are read alike. */
	list<Thing>(read: () => Thing): Thing[] {
		const things: Thing[] = [];
		for (let left = this.listLength(); left > 0; left -= 1) things.push(read());
		return things;
	}

	/** The start of a list that has always as many items. */
	tuple(length: number): void {
		const found = this.listLength();
		if (found !== length)
			throw new Error(`A list of ${found} is before byte ${this.#at}, not of ${length}.`);
	}

	integer(): number {
		const [kind, size] = this.#head();
		if (kind === UNSIGNED) return size;
		if (kind === NEGATIVE) return -1 - size;
		throw new Error(`No whole number is before byte ${this.#at}.`);
	}

	text(): string {
		const [kind, size] = this.#head();
		if (kind !== TEXT) throw new Error(`No text starts before byte ${this.#at}.`);
		const start = this.#at;
		this.#at += size;
		if (this.#at > this.#bytes.length) throw new Error('A text is cut at the end.');
		return this.#bytes.toString('utf8', start, this.#at);
	}

	/** Copies a list of whole numbers as it is, and returns how many there are. */
	copyIntegers(writer: CborWriter): number {
		const start = this.#at;
		const length = this.listLength();
		for (let left = length; left > 0; left -= 1) {
			const first = this.#bytes.readUInt8(this.#at);
			if (first >> 5 > NEGATIVE) throw new Error(`No whole number is at byte ${this.#at}.`);
			this.#at += 1 + bytesBehind(first & 31);
		}
		if (this.#at > this.#bytes.length) throw new Error('A list is cut at the end.');
		writer.encoded(this.#bytes.subarray(start, this.#at));
		return length;
	}

	#head(): [kind: number, size: number] {
		const first = this.#bytes.readUInt8(this.#at++);
		const [kind, mark] = [first >> 5, first & 31];
		if (mark < ONE_BYTE) return [kind, mark];
		const [size, shorter] = this.#longSize(mark);
		if (size < shorter) throw new Error(`The size before byte ${this.#at} could be shorter.`);
		return [kind, size];
	}

	/** A size behind its mark, and the first size that needs this mark. */
	#longSize(mark: number): [size: number, shorter: number] {
		const start = this.#at;
		switch (mark) {
			case ONE_BYTE:
				this.#at += 1;
				return [this.#bytes.readUInt8(start), 24];
			case TWO_BYTES:
				this.#at += 2;
				return [this.#bytes.readUInt16BE(start), 2 ** 8];
			case FOUR_BYTES:
				this.#at += 4;
				return [this.#bytes.readUInt32BE(start), 2 ** 16];
			default:
				throw new Error(`There is a size of unknown form before byte ${start}.`);
		}
	}
}

/** How many bytes of a size stand behind a mark. */
function bytesBehind(mark: number): number {
	if (mark < ONE_BYTE) return 0;
	if (mark > FOUR_BYTES) throw new Error('There is a size of unknown form.');
	return 1 << (mark - ONE_BYTE);
}

/** Writes items one after the other. */
export class CborWriter {
	#bytes = Buffer.allocUnsafe(1 << 12);
	#length = 0;

	/** What was written so far, until more is written. */
	view(): Buffer {
		return this.#bytes.subarray(0, this.#length);
	}

	/** Begins anew, in the same memory. */
	clear(): void {
		this.#length = 0;
	}

	/** Items that were written elsewhere. */
	encoded(items: Uint8Array): void {
		this.#makeRoom(items.length);
		this.#bytes.set(items, this.#length);
		this.#length += items.length;
	}

	/** The start of a list: as many items must follow. */
	list(length: number): void {
		this.#head(LIST, length);
	}

	item(item: Cbor): void {
		if (typeof item === 'number') {
			if (item < 0) this.#head(NEGATIVE, -1 - item);
			else this.#head(UNSIGNED, item);
		} else if (typeof item === 'string') {
			const length = Buffer.byteLength(item);
			this.#head(TEXT, length);
			this.#makeRoom(length);
			this.#length += this.#bytes.write(item, this.#length);
		} else {
			this.list(item.length);
			for (const one of item) this.item(one);
		}
	}

	#head(kind: number, size: number): void {
		this.#makeRoom(5);
		const [bytes, at, start] = [this.#bytes, this.#length, kind << 5];
		if (size < ONE_BYTE) {
			this.#length = bytes.writeUInt8(start | size, at);
		} else if (size < 2 ** 8) {
			bytes.writeUInt8(start | ONE_BYTE, at);
			this.#length = bytes.writeUInt8(size, at + 1);
		} else if (size < 2 ** 16) {
			bytes.writeUInt8(start | TWO_BYTES, at);
			this.#length = bytes.writeUInt16BE(size, at + 1);
		} else {
			bytes.writeUInt8(start | FOUR_BYTES, at);
			this.#length = bytes.writeUInt32BE(size, at + 1); // throws where it takes more
		}
	}

	#makeRoom(length: number): void {
		if (this.#length + length <= this.#bytes.length) return;
		const larger = Buffer.allocUnsafe(2 * this.#bytes.length + length);
		this.#bytes.copy(larger, 0, 0, this.#length);
		this.#bytes = larger;
	}
}
