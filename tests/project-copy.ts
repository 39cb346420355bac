import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
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

/**
 * Copies the project into a folder of its own, where a test can change it. Whoever asked removes it.
 * With `keepsApart` its first build finds nothing that other builds have kept.
 */
export function copyProject(name: string, { keepsApart = false } = {}): string {
	const root = mkdtempSync(join(tmpdir(), `${name}-`));
	for (const path of PROJECT) cpSync(path, join(root, path), { recursive: true });
	if (keepsApart) linkPackages(root);
	else symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
	return root;
}

/** Links the packages one by one: what builds keep in `node_modules/.cache` is then the project's own. */
export function linkPackages(root: string): void {
	mkdirSync(join(root, 'node_modules'));
	const packages = readdirSync('node_modules').filter(
		(name) => name === '.bin' || !name.startsWith('.'),
	);
	for (const name of packages) {
		symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name), 'junction');
	}
}

/** Builds such a copy into its own `dist/`. */
export async function buildCopy(root: string): Promise<void> {
	const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
	await promisify(execFile)(process.execPath, ['--experimental-strip-types', 'src/cli/build.ts'], {
		cwd: root,
		env,
	});
}
