import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const DEFLATED = 8;

/** Texts of the files of a zip, by name, as its directory at the end lists them. */
export function readZip(bytes: Uint8Array): Map<string, string> {
	const zip = Buffer.from(bytes);
	let end = zip.length - 22;
	while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
	const files = new Map<string, string>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
		const [name, extra, note] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const data = zip.subarray(start, start + size);
		const text = (method === DEFLATED ? inflateRawSync(data) : data).toString('utf8');
		files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), text);
		at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0);
	}
	return files;
}
