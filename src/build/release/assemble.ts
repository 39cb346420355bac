import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressOfFile, BUILT_WITH, HOST_FILES, MANIFEST } from '../../domain/manifest.ts';
import { ruleFor, type ResponseRule } from '../../domain/response-headers.ts';
import type { ListedFile, Manifest } from '../../schemas/manifest.ts';
import { compressFolder, type Compressed, type Effort } from '../compress.ts';
import { readManifest } from '../read-manifest.ts';
import { readRules } from '../response-rules.ts';
import { verifyFolder } from '../verify-folder.ts';
import { CARRIED } from './carried.ts';
import { writeConfigurations } from './configurations.ts';
import { listReleases, nextName, releaseFolder } from './releases.ts';

/** What is asked of a release. */
export interface ReleaseOrder {
	/** The folder with the built site. */
	readonly built: string;
	/** The folder with all releases. */
	readonly place: string;
	/** Where that folder lies on the server. */
	readonly at: string;
	readonly effort: Effort;
}

/** What came of it. */
export interface Assembled {
	readonly name: string;
	/** Files that are the same as in an earlier release, and share its room on the disk. */
	readonly linked: number;
	/** Files that only pages of earlier releases ask for. */
	readonly carried: number;
	readonly compressed: Compressed;
}

/** Files of a release by their hash: what is the same need not be written again. */
type Earlier = ReadonlyMap<string, string>;

/**
 * Makes a release of a built site beside the earlier ones: its files, their compressed copies, and the configuration for web
 * servers. Nothing of it is served yet. A file that is the same as before keeps its date, so that readers who have it need
 * not fetch it again.
 */
export async function assembleRelease(order: ReleaseOrder): Promise<Assembled> {
	const { built, place } = order;
	const manifest = await readManifest(built);
	const faults = await verifyFolder(built, manifest);
	if (faults.length > 0)
		throw new Error(`${built} is not what its manifest says: ${faults.slice(0, 3).join('; ')}.`);
	const rules = readRules(built);
	const names = await listReleases(place);
	const name = nextName(names, manifest.content);
	const aside = join(place, `incoming.${process.pid}.tmp`);
	await rm(aside, { recursive: true, force: true });
	const site = join(aside, 'site');
	const { earlier, lasting } = await readEarlier(place, names, rules);
	const linked = await fill(site, manifest, built, earlier);
	const compressed = await compressFolder(site, order.effort);
	const carried = await carry(site, manifest, lasting, earlier);
	await writeFile(join(aside, CARRIED), `${JSON.stringify(carried, undefined, '\t')}\n`);
	await writeConfigurations(aside, name, order.at, manifest, rules);
	await mkdir(join(place, 'releases'), { recursive: true });
	await rename(aside, releaseFolder(place, name));
	return { name, linked, carried: carried.length, compressed };
}

/** Which files the kept releases have, and which of those have a hash in their names. */
async function readEarlier(
	place: string,
	names: readonly string[],
	rules: readonly ResponseRule[],
) {
	const earlier = new Map<string, string>();
	const lasting = new Map<string, ListedFile>();
	for (const name of names) {
		const site = join(releaseFolder(place, name), 'site');
		const { files } = await readManifest(site);
		for (const file of files) {
			earlier.set(`${file.path} ${file.sha256}`, join(site, file.path));
			if (isLasting(file, rules)) lasting.set(file.path, file);
		}
	}
	return { earlier, lasting };
}

function isLasting({ path }: ListedFile, rules: readonly ResponseRule[]): boolean {
	const caching = ruleFor(rules, addressOfFile(path)).headers['Cache-Control'];
	return caching?.includes('immutable') ?? false;
}

/** Returns how many files were taken from an earlier release. */
async function fill(
	site: string,
	manifest: Manifest,
	built: string,
	earlier: Earlier,
): Promise<number> {
	let linked = 0;
	const lists = [MANIFEST, BUILT_WITH].filter((path) => existsSync(join(built, path)));
	const own = manifest.files.filter(({ path }) => !HOST_FILES.includes(path));
	for (const path of lists) await copyInto(join(built, path), join(site, path));
	for (const file of own) {
		const before = earlier.get(`${file.path} ${file.sha256}`);
		if (before === undefined) await copyInto(join(built, file.path), join(site, file.path));
		else {
			await linkWithCopies(before, join(site, file.path));
			linked += 1;
		}
	}
	return linked;
}

/** A page that a reader opened before may ask for parts of its own release later: the search index, a script. */
async function carry(
	site: string,
	manifest: Manifest,
	lasting: ReadonlyMap<string, ListedFile>,
	earlier: Earlier,
): Promise<ListedFile[]> {
	const own = new Set(manifest.files.map(({ path }) => path));
	const carried = [...lasting.values()].filter(({ path }) => !own.has(path));
	for (const file of carried) {
		const before = earlier.get(`${file.path} ${file.sha256}`);
		if (before !== undefined) await linkWithCopies(before, join(site, file.path));
	}
	return carried;
}

async function copyInto(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true });
	await copyFile(from, to);
}

async function linkWithCopies(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true });
	for (const ending of ['', '.gz', '.br']) {
		if (existsSync(`${from}${ending}`)) await link(`${from}${ending}`, `${to}${ending}`);
	}
}
