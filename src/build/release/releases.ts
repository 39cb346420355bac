import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

const RELEASES = 'releases';
const CURRENT = 'current';

/** In a place: one link for each configuration that a server may have read, to the site that is served with it. */
export const LIVE = 'live';

/** In a release: the name of its configuration. Releases with the same name are served with the same headers and redirects. */
export const CONFIGURATION = 'configuration';

/** Four digits to sort by, and the beginning of the hash over all files. */
const NAME = /^\d{4,}-[0-9a-f]{12}$/;

/** Where a release of a place lies. */
export function releaseFolder(place: string, name: string): string {
	return join(place, RELEASES, name);
}

/** Names of all releases of a place, the oldest first. */
export async function listReleases(place: string): Promise<string[]> {
	const folder = join(place, RELEASES);
	if (!existsSync(folder)) return [];
	const names = (await readdir(folder)).filter((name) => NAME.test(name));
	return names.sort((one, other) => numberOf(one) - numberOf(other));
}

/** The name for a release of these files, after all others. */
export function nextName(names: readonly string[], content: string): string {
	const last = names.map(numberOf).reduce((one, other) => Math.max(one, other), 0);
	return `${String(last + 1).padStart(4, '0')}-${content.slice(0, 12)}`;
}

/** The release that is served, where there is one. */
export async function currentRelease(place: string): Promise<string | undefined> {
	const target = await readlink(join(place, CURRENT)).catch(() => undefined);
	return target === undefined ? undefined : basename(target);
}

/** The release before the one that is served. */
export async function earlierRelease(place: string): Promise<string | undefined> {
	const names = await listReleases(place);
	const current = await currentRelease(place);
	return current === undefined ? undefined : names[names.indexOf(current) - 1];
}

/**
 * Serves a release: its links take the place of the old ones in one step each, so that there is a site at every moment.
 * Returns whether the server must read its configuration again. Until it has, it serves the last release as it was.
 */
export async function activate(place: string, name: string): Promise<boolean> {
	const before = await currentRelease(place);
	const configuration = await configurationOf(place, name);
	await mkdir(join(place, LIVE), { recursive: true });
	await putLink(join(place, LIVE, configuration), join('..', RELEASES, name, 'site'));
	await putLink(join(place, CURRENT), join(RELEASES, name));
	return before === undefined || (await configurationOf(place, before)) !== configuration;
}

async function putLink(path: string, target: string): Promise<void> {
	const next = `${path}.${process.pid}.tmp`;
	await rm(next, { force: true });
	await symlink(target, next);
	await rename(next, path);
}

async function configurationOf(place: string, name: string): Promise<string> {
	return (await readFile(join(releaseFolder(place, name), CONFIGURATION), 'utf8')).trim();
}

/** Removes the oldest releases but some; the one that is served stays. Returns what was removed. */
export async function pruneReleases(place: string, keep: number): Promise<string[]> {
	const current = await currentRelease(place);
	const names = await listReleases(place);
	const old = names.slice(0, Math.max(0, names.length - keep)).filter((name) => name !== current);
	for (const name of old) await rm(releaseFolder(place, name), { recursive: true });
	for (const link of existsSync(join(place, LIVE)) ? await readdir(join(place, LIVE)) : []) {
		if (!existsSync(join(place, LIVE, link))) await rm(join(place, LIVE, link));
	}
	return old;
}

function numberOf(name: string): number {
	return Number.parseInt(name, 10);
}
