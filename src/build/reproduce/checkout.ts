import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Checks a commit of a repository out into a new folder, with the packages that are installed here. */
export function checkOut(root: string, commit: string, folder: string): void {
	const git = (...args: string[]) => execFileSync('git', args, { stdio: 'pipe' });
	git('clone', '--quiet', '--shared', '--no-checkout', resolve(root), folder);
	git('-C', folder, 'checkout', '--quiet', '--detach', commit);
	linkPackages(root, folder);
}

/** Gives a folder our packages without what earlier builds have kept beside them: its cache is its own, and empty. */
export function linkPackages(root: string, folder: string): void {
	const from = resolve(root, 'node_modules');
	const to = join(folder, 'node_modules');
	mkdirSync(to, { recursive: true });
	const packages = readdirSync(from).filter((name) => !name.startsWith('.'));
	for (const name of [...packages, '.bin'])
		symlinkSync(join(from, name), join(to, name), 'junction');
}

/** Lets a folder start with what the builds of the project have kept. */
export function copyKept(root: string, folder: string): void {
	const kept = join(root, 'node_modules', '.cache');
	if (existsSync(kept)) cpSync(kept, join(folder, 'node_modules', '.cache'), { recursive: true });
}
