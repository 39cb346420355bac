import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './project-copy.ts';

const CONTENT = join(import.meta.dirname, 'checks/base');

/** A copy of the project with the three pages and seven controls that the checks are tested on: it builds in seconds. Whoever asked removes it. */
export function smallProject(name: string): string {
	const root = copyProject(name, { keepsApart: true });
	for (const folder of ['content', 'data']) rmSync(join(root, folder), { recursive: true });
	cpSync(CONTENT, root, { recursive: true });
	return root;
}

/** One of its answers. */
export const ANSWER = 'content/answers/basics/how-beta-changed.mdx';

/** Changes a file of a project; a file that is not there yet starts empty. */
export function edit(root: string, path: string, change: (text: string) => string): void {
	const file = join(root, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, change(readIfThere(file)));
}

function readIfThere(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
