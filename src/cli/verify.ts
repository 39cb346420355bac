import { parseArgs } from 'node:util';
import { isAddress, ManifestError, readManifest } from '../build/read-manifest.ts';
import { readCarried } from '../build/release/carried.ts';
import { verifyFolder } from '../build/verify-folder.ts';
import { verifyOrigin } from '../build/verify-origin.ts';
import { runSlowCommand, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run -s verify -- [FOLDER | https://ORIGIN] [--manifest FILE]';
const SHOWN_MAX = 20; // a folder of another build differs everywhere

await runSlowCommand(USAGE, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { manifest: { type: 'string' } },
		allowPositionals: true,
	});
	const [place = 'dist', ...others] = positionals;
	if (others.length > 0) throw new UsageError('Name one folder or one address');
	const manifest = await readManifest(values.manifest ?? place).catch((error: unknown) => {
		throw error instanceof ManifestError ? new UsageError(error.message) : error;
	});
	const faults = isAddress(place)
		? await verifyOrigin(place, manifest)
		: await verifyFolder(place, manifest, await readCarried(place));
	for (const fault of faults.slice(0, SHOWN_MAX)) console.log(`${fault}.`);
	if (faults.length > SHOWN_MAX) console.log(`And ${faults.length - SHOWN_MAX} more.`);
	const state = manifest.dirty === true ? ' with changes' : '';
	const source = manifest.commit === null ? 'an unknown commit' : `commit ${manifest.commit}`;
	const result = faults.length === 0 ? 'all as listed' : `${faults.length} differences`;
	console.log(`${place}: ${manifest.files.length} files from ${source}${state}, ${result}.`);
	console.log(`Content ${manifest.content}`);
	return faults.length === 0 ? 0 : 1;
});
