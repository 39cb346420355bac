/** What Pagefind's index files are made of: whole numbers, text and lists. */
export type Cbor = number | string | readonly Cbor[];

/** The kinds of item in the first three bits, by RFC 8949. */
const UNSIGNED = 0;
const TEXT = 3;
const LIST = 4;

/** Lengths that do not fit into the first byte, by the mark in its last five bits. */
const LONG_LENGTHS: readonly { readonly mark: number; readonly bytes: number }[] = [
	{ mark: 24, bytes: 1 },
	{ mark: 25, bytes: 2 },
	{ mark: 26, bytes: 4 },
];

/** Reads one item that fills `bytes`. Throws on anything that is not of the three kinds or not in its shortest form. */
export function decodeCbor(bytes: Buffer): Cbor {
	let at = 0;
	const length = (mark: number): number => {
		if (mark < 24) return mark;
		const long = LONG_LENGTHS.find((candidate) => candidate.mark === mark);
		if (long === undefined) throw new Error(`There is a length of unknown form at byte ${at}.`);
		at += long.bytes;
		return bytes.readUIntBE(at - long.bytes, long.bytes);
	};
	const item = (): Cbor => {
		const first = bytes.readUInt8(at++);
		const size = length(first & 31);
		switch (first >> 5) {
			case UNSIGNED:
				return size;
			case TEXT:
				at += size;
				return bytes.toString('utf8', at - size, at);
			case LIST:
				return Array.from({ length: size }, item);
			default:
				throw new Error(`There is an item of unknown kind at byte ${at - 1}.`);
		}
	};
	const decoded = item();
	if (!encodeCbor(decoded).equals(bytes)) throw new Error('The item is not in its shortest form.');
	return decoded;
}

/** Writes an item in its shortest form. */
export function encodeCbor(item: Cbor): Buffer {
	if (typeof item === 'number') return head(UNSIGNED, item);
	if (typeof item === 'string') {
		const text = Buffer.from(item, 'utf8');
		return Buffer.concat([head(TEXT, text.length), text]);
	}
	return Buffer.concat([head(LIST, item.length), ...item.map(encodeCbor)]);
}

function head(kind: number, size: number): Buffer {
	if (size < 24) return Buffer.from([(kind << 5) | size]);
	const long = LONG_LENGTHS.find(({ bytes }) => size < 256 ** bytes);
	if (long === undefined) throw new Error(`${size} takes more than four bytes.`);
	const written = Buffer.alloc(1 + long.bytes);
	written.writeUInt8((kind << 5) | long.mark);
	written.writeUIntBE(size, 1, long.bytes);
	return written;
}
