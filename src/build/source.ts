import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../schemas/manifest.ts';

/** Packages that decide what is written, besides our own code. */
const MAKERS = [
	'astro',
	'@astrojs/markdown-satteri',
	'@astrojs/mdx',
	'pagefind',
	'satori',
	'sharp',
];

/**
 * The commit that is being built, and whether files differ from it. Outside a repository, e.g. in a container, the environment
 * variable SOURCE_COMMIT may name it.
 */
export function builtCommit(root: string): Pick<Manifest, 'commit' | 'dirty'> {
	const git = (...args: string[]) => {
		try {
			const options = { cwd: root, encoding: 'utf8', stdio: 'pipe' } as const;
			return execFileSync('git', ['--no-optional-locks', ...args], options).trim();
		} catch {
			return undefined;
		}
	};
	// A folder that lies in somebody else's repository has no commit of its own.
	const isTracked = git('ls-files', '--error-unmatch', 'package.json') !== undefined;
	const commit = isTracked ? git('rev-parse', 'HEAD') : undefined;
	if (commit === undefined) return { commit: process.env['SOURCE_COMMIT'] || null, dirty: null };
	return { commit, dirty: git('status', '--porcelain', '--', '.') !== '' };
}

/** The versions of the project and of the packages that made the site, as they are installed. */
export function installedVersions(root: string): Record<string, string> {
	const own = packageAt(root);
	const makers = MAKERS.map((name) => packageAt(join(root, 'node_modules', name)));
	return Object.fromEntries([own, ...makers].map(({ name, version }) => [name, version]));
}

/** What an installed package calls itself. */
export function packageAt(folder: string): { name: string; version: string } {
	const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return { name, version };
}
