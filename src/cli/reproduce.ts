import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManifestError, readManifest } from '../build/read-manifest.ts';
import { checkOut, copyKept } from '../build/reproduce/checkout.ts';
import { buildOn, MACHINES, type Machine } from '../build/reproduce/machine.ts';
import { builtCommit } from '../build/source.ts';
import { MANIFEST } from '../domain/manifest.ts';
import { manifestDifference } from '../domain/manifest-difference.ts';
import type { Manifest } from '../schemas/manifest.ts';
import { projectRoot } from './project-root.ts';
import { runSlowCommand, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run -s reproduce -- [https://ORIGIN | FOLDER]';
const SHOWN_MAX = 20;

/** Builds the current commit on two pretended machines and compares every byte; then, where asked, with a published site. */
await runSlowCommand(USAGE, async ([place, ...others]) => {
	if (others.length > 0) throw new UsageError('Name one address or one folder');
	const root = projectRoot(undefined);
	const { commit, dirty } = builtCommit(root);
	if (commit === null || dirty === null)
		throw new UsageError('This is no git repository: there is no commit to build');
	if (dirty) console.log('Changes that are not committed are left out.');
	const published = place === undefined ? undefined : await readPublished(place);
	const folder = await mkdtemp(join(tmpdir(), 'reproduce-'));
	try {
		const [one, other] = MACHINES;
		const first = await buildCommit(root, commit, join(folder, one.path), one, published?.origin);
		const second = await buildCommit(
			root,
			commit,
			join(folder, other.path),
			other,
			published?.origin,
		);
		const isSame = compare('the two builds', first.manifest, second.manifest);
		if (first.text !== second.text) console.log(`${MANIFEST} differs.`);
		console.log(`Commit ${commit}, content ${first.manifest.content}`);
		const isPublished =
			published === undefined || compare(`${place} and this commit`, published, first.manifest);
		return isSame && first.text === second.text && isPublished ? 0 : 1;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

async function readPublished(place: string): Promise<Manifest> {
	try {
		return await readManifest(place);
	} catch (error) {
		throw error instanceof ManifestError ? new UsageError(error.message) : error;
	}
}

async function buildCommit(
	root: string,
	commit: string,
	copy: string,
	machine: Machine,
	origin?: string,
) {
	checkOut(root, commit, copy);
	if (machine.isWarm) copyKept(root, copy);
	const started = performance.now();
	await buildOn(machine, copy, origin);
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	const { path, timeZone, locale, days, cores, threads, isWarm } = machine;
	const cache = isWarm ? 'with what builds have kept' : 'with an empty cache';
	console.log(
		`Built in ${seconds} s in "${path}", ${timeZone}, ${locale}, ${days} days ahead, ${cores} cores, ${threads} threads, ${cache}.`,
	);
	const text = await readFile(join(copy, 'dist', MANIFEST), 'utf8');
	return { text, manifest: await readManifest(join(copy, 'dist')) };
}

/** Prints what differs. */
function compare(what: string, one: Manifest, other: Manifest): boolean {
	const { added, changed, removed } = manifestDifference(one, other);
	const faults = [
		...changed.map(({ path }) => `${path} differs`),
		...removed.map(({ path }) => `${path} is in the first only`),
		...added.map(({ path }) => `${path} is in the second only`),
	];
	for (const fault of faults.slice(0, SHOWN_MAX)) console.log(`${fault}.`);
	const result = faults.length === 0 ? 'the same bytes' : `${faults.length} differences`;
	console.log(`${what}: ${one.files.length} files, ${result}.`);
	return faults.length === 0;
}
