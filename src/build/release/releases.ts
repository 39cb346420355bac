import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

const RELEASES = 'releases';
const CURRENT = 'current';

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

/** Serves a release: its link takes the place of the old one in one step, so that there is a site at every moment. */
export async function activate(place: string, name: string): Promise<void> {
	await mkdir(place, { recursive: true });
	const next = join(place, `${CURRENT}.${process.pid}.tmp`);
	await rm(next, { force: true });
	await symlink(join(RELEASES, name), next);
	await rename(next, join(place, CURRENT));
}

/** Removes the oldest releases but some; the one that is served stays. Returns what was removed. */
export async function pruneReleases(place: string, keep: number): Promise<string[]> {
	const current = await currentRelease(place);
	const names = await listReleases(place);
	const old = names.slice(0, Math.max(0, names.length - keep)).filter((name) => name !== current);
	for (const name of old) await rm(releaseFolder(place, name), { recursive: true });
	return old;
}

function numberOf(name: string): number {
	return Number.parseInt(name, 10);
}
