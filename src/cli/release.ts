import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleRelease } from '../build/release/assemble.ts';
import {
	activate,
	currentRelease,
	earlierRelease,
	pruneReleases,
} from '../build/release/releases.ts';
import { runSlowCommand, UsageError } from './usage.ts';

const USAGE =
	'Usage: npm run release -- PLACE [--from dist] [--at PATH-ON-SERVER] [--keep 5] [--fast] | PLACE --back';

await runSlowCommand(USAGE, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: {
			from: { type: 'string', default: 'dist' },
			at: { type: 'string' },
			keep: { type: 'string', default: '5' },
			fast: { type: 'boolean', default: false },
			back: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	const [place, ...others] = positionals;
	if (place === undefined || others.length > 0)
		throw new UsageError('Name one folder for releases');
	const keep = Number(values.keep);
	if (!Number.isInteger(keep) || keep < 2)
		throw new UsageError(
			'--keep takes a number from 2: the release that is served, and one to go back to',
		);
	const isOther = await (values.back ? goBack(place) : goOn(place));
	console.log(
		isOther
			? 'Headers or redirects have changed. Let the server read its configuration: nginx -s reload, or caddy reload.'
			: 'It is served from now on; the server need not be told.',
	);
	return 0;

	async function goOn(folder: string): Promise<boolean> {
		const { name, linked, carried, compressed } = await assembleRelease({
			built: values.from,
			place: folder,
			at: values.at ?? resolve(folder),
			effort: values.fast ? 'little' : 'most',
		});
		const isOther = await activate(folder, name);
		const removed = await pruneReleases(folder, keep);
		console.log(
			`Release ${name}: ${linked} files as before, ${carried} kept for pages of earlier releases, ${compressed.files} texts compressed (${compressed.kept} as before), ${removed.length} old releases removed.`,
		);
		return isOther;
	}
});

/** Serves the release before the current one. Returns whether the server must be told. */
async function goBack(place: string): Promise<boolean> {
	const current = await currentRelease(place);
	const earlier = await earlierRelease(place);
	if (earlier === undefined)
		throw new UsageError(`${place} has no release before ${current ?? 'the first one'}`);
	const isOther = await activate(place, earlier);
	console.log(`Release ${earlier} is served again instead of ${current}.`);
	return isOther;
}
