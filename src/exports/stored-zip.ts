const LOCAL_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const FIRST_DAY = 0x0021; // 1980-01-01, the oldest that the format knows: the same bytes every time

/** A ZIP archive of some texts, in order and uncompressed. */
export function storedZip(
	files: readonly (readonly [path: string, text: string])[],
): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const [path, text] of files) {
		const name = encoder.encode(path);
		const data = encoder.encode(text);
		const common = [
			[VERSION, 2],
			[UTF8_NAMES, 2],
			[0, 2], // stored
			[0, 2], // midnight
			[FIRST_DAY, 2],
			[crc32(data), 4],
			[data.length, 4],
			[data.length, 4],
			[name.length, 2],
			[0, 2],
		] as const;
		const local = [bytes([[LOCAL_FILE, 4], ...common]), name, data];
		const rest = [
			[0, 2],
			[0, 2],
			[0, 2],
			[0, 4],
			[offset, 4],
		] as const;
		directory.push(bytes([[DIRECTORY_ENTRY, 4], [VERSION, 2], ...common, ...rest]), name);
		parts.push(...local);
		offset += lengthOf(local);
	}
	const end = bytes([
		[END_OF_DIRECTORY, 4],
		[0, 2],
		[0, 2],
		[files.length, 2],
		[files.length, 2],
		[lengthOf(directory), 4],
		[offset, 4],
		[0, 2],
	]);
	return joined([...parts, ...directory, end]);
}

/** Whole numbers, lowest byte first, each in as many bytes as given. */
function bytes(numbers: readonly (readonly [value: number, size: number])[]): Uint8Array {
	return Uint8Array.from(
		numbers.flatMap(([value, size]) =>
			Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 0xff),
		),
	);
}

function lengthOf(parts: readonly Uint8Array[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(lengthOf(parts));
	let offset = 0;
	for (const part of parts) {
		all.set(part, offset);
		offset += part.length;
	}
	return all;
}

const POLYNOMIAL = 0xedb88320;

function crc32(data: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of data) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
	}
	return ~crc >>> 0;
}
