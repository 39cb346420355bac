import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './usage.ts';

/** The project folder that `--root` names, or the working directory. */
export function projectRoot(option: string | undefined): string {
	const root = resolve(option ?? '.');
	if (existsSync(join(root, 'content')) || existsSync(join(root, 'data'))) return root;
	throw new UsageError(`There is no content/ or data/ folder in ${root}.`);
}
