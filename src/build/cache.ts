import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { z } from 'zod';

/** Where things that take long to make are kept between builds. It may be deleted at any time. */
const FOLDER = join('node_modules', '.cache', 'ai-security-answers');

/** What may be kept, in bytes: two builds of a site of 10,000 answers. */
const KEPT_MAX = 1_000_000_000;

/** A name for what is made from these parts: the same parts, the same name. */
export function contentKey(parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 32);
}

/** What an earlier build has kept under this name. */
export function readKept(name: string): Buffer | undefined {
	const path = join(FOLDER, name);
	if (!existsSync(path)) return undefined;
	const content = readFileSync(path);
	const now = new Date();
	utimesSync(path, now, now); // so that what is used stays
	return content;
}

/** Keeps something for later builds; a build that reads at the same time sees all of it or nothing. */
export function keep(name: string, content: string | Uint8Array): void {
	mkdirSync(FOLDER, { recursive: true });
	const path = join(FOLDER, name);
	const temporary = `${path}.${process.pid}.tmp`;
	writeFileSync(temporary, content);
	renameSync(temporary, path);
}

/** Keeps a value that is no text, such as a list of files. */
export function keepValue(name: string, value: unknown): void {
	keep(name, serialize(value));
}

/** Such a value; undefined where none is kept, or none that is as `schema` says. */
export function readKeptValue<Value>(name: string, schema: z.ZodType<Value>): Value | undefined {
	const kept = readKept(name);
	if (kept === undefined) return undefined;
	try {
		return schema.safeParse(deserialize(kept)).data;
	} catch {
		return undefined; // cut, or from a newer V8
	}
}

/** Removes what was not used for longest until the rest is small enough. Returns the number of removed files. */
export function pruneKept(bytesMax = KEPT_MAX): number {
	if (!existsSync(FOLDER)) return 0;
	const files = readdirSync(FOLDER).flatMap((name) => {
		const path = join(FOLDER, name);
		const found = statSync(path, { throwIfNoEntry: false });
		return found === undefined ? [] : [{ path, size: found.size, used: found.mtimeMs }];
	});
	let kept = 0;
	const surplus = files
		.sort((one, other) => other.used - one.used)
		.filter(({ size }) => (kept += size) > bytesMax);
	for (const { path } of surplus) rmSync(path, { force: true });
	return surplus.length;
}
