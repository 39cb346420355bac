import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = [
	'astro.config.mjs',
	'content',
	'data',
	'package-lock.json',
	'package.json',
	'public',
	'src',
	'tsconfig.json',
];

/** Copies the project into a folder of its own, where a test can change it. Whoever asked removes it. */
export function copyProject(name: string): string {
	const root = mkdtempSync(join(tmpdir(), `${name}-`));
	for (const path of PROJECT) cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
	return root;
}

/** Builds such a copy into its own `dist/`. */
export async function buildCopy(root: string): Promise<void> {
	const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
	await promisify(execFile)(process.execPath, ['--experimental-strip-types', 'src/cli/build.ts'], {
		cwd: root,
		env,
	});
}
