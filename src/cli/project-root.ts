import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './usage.ts';

/** The project folder that `--root` names, or the working directory. */
export function projectRoot(option: string | undefined): string {
	const root = resolve(option ?? '.');
	const missing = ['content', 'data'].find((folder) => !existsSync(join(root, folder)));
	if (missing === undefined) return root;
	throw new UsageError(`${root} is no project folder: it has no ${missing}/`);
}
