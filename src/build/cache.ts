import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where things that take long to make are kept between builds. It may be deleted at any time. */
const FOLDER = join('node_modules', '.cache', 'ai-security-answers');

/** A name for what is made from these parts: the same parts, the same name. */
export function contentKey(parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 32);
}

/** What an earlier build has kept under this name. */
export function readKept(name: string): Buffer | undefined {
	const path = join(FOLDER, name);
	return existsSync(path) ? readFileSync(path) : undefined;
}

/** Keeps something for later builds; a build that reads at the same time sees all of it or nothing. */
export function keep(name: string, content: string | Uint8Array): void {
	mkdirSync(FOLDER, { recursive: true });
	const path = join(FOLDER, name);
	const temporary = `${path}.${process.pid}.tmp`;
	writeFileSync(temporary, content);
	renameSync(temporary, path);
}
