/**
 * Notes which texts were read while something was made, so that it need not be made again while they stay the same.
 * Pages are rendered one at a time; what is worked out once and shared brings its own reads along (`oncePer`).
 */

/** Files of texts, and the reads of shared results. Sites are large: what reads all texts is listed once and not for each page. */
export type Reads = ReadonlySet<string | Reads>;

/** Astro runs pages from a bundle of its own, beside the modules of its integrations: one list for both. */
const CURRENT = Symbol.for('ai-security-answers.reads');

/** Notes that a text was read, by its file, or what a shared result was made from. */
export function noteRead(read: string | Reads): void {
	const current: Set<string | Reads> | undefined = Reflect.get(globalThis, CURRENT);
	current?.add(read);
}

/** Makes something, and tells what was read for it. */
export function withReads<Result>(make: () => Result): { result: Result; reads: Reads } {
	const reads = new Set<string | Reads>();
	const outer: unknown = Reflect.get(globalThis, CURRENT);
	Reflect.set(globalThis, CURRENT, reads);
	try {
		return { result: make(), reads };
	} finally {
		Reflect.set(globalThis, CURRENT, outer);
	}
}

/** The same for what takes a while; nothing else may be made meanwhile. */
export async function withReadsUntil<Result>(
	make: () => Promise<Result>,
): Promise<{ result: Result; reads: Reads }> {
	const reads = new Set<string | Reads>();
	Reflect.set(globalThis, CURRENT, reads);
	try {
		return { result: await make(), reads };
	} finally {
		Reflect.deleteProperty(globalThis, CURRENT);
	}
}

/** The files in all of them. */
export function filesRead(reads: Reads, files = new Set<string>(), seen = new Set<Reads>()) {
	for (const read of reads) {
		if (typeof read === 'string') files.add(read);
		else if (!seen.has(read)) filesRead(read, files, seen.add(read));
	}
	return files;
}

/** The same object, whose values note that they were read. Methods of a frozen object cannot be replaced, so that it is copied. */
export function noting<Value extends object>(value: Value, file: string): Value {
	const copy = { ...value };
	for (const key of Reflect.ownKeys(value)) {
		const content: unknown = Reflect.get(value, key);
		Object.defineProperty(copy, key, {
			enumerable: true,
			get: () => {
				noteRead(file);
				return content;
			},
		});
	}
	return copy;
}
