import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Replaces a file in one step: a reader sees the old text or the new one, never half of it. */
export function replaceFile(path: string, text: string): void {
	withTemporaryFile(path, text, (temporary) => renameSync(temporary, path));
}

/** Writes a new file in one step, with the folders above it. Throws an error with the code `EEXIST` where there is one already. */
export function createFile(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	withTemporaryFile(path, text, (temporary) => linkSync(temporary, path));
}

/** Its name starts with a dot: where a command is killed, nothing takes what is left for content. */
function withTemporaryFile(path: string, text: string, publish: (temporary: string) => void): void {
	const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
	try {
		writeFileSync(temporary, text, { flush: true });
		publish(temporary);
	} finally {
		rmSync(temporary, { force: true });
	}
}
