import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFolder } from '../../src/build/verify-folder.ts';
import { verifyOrigin } from '../../src/build/verify-origin.ts';
import { manifestSchema } from '../../src/schemas/manifest.ts';
import { startCli } from '../run-cli.ts';

/** What a reader of the preview gets. */
export interface ServedSite {
	/** The sum over all files: which build this is. */
	readonly content: string;
	/** The home page. */
	readonly home: string;
	/** What differs between the served files, the folder and its own list; empty for a whole site. */
	readonly faults: readonly string[];
}

/** Starts the preview of a project, reads every file of its site, and stops it. */
export async function readServed(root: string): Promise<ServedSite> {
	const preview = startCli(root, 'preview', [], { env: { PORT: '0' } });
	try {
		const origin = await preview.says(/(http:\/\/localhost:\d+)/);
		const dist = join(root, 'dist');
		const manifest = manifestSchema.parse(
			JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')),
		);
		const faults = [
			...(await verifyOrigin(origin, manifest)),
			...(await verifyFolder(dist, manifest)),
		];
		const home = await (await fetch(origin)).text();
		const hasSearch =
			(await fetch(`${origin}/pagefind/pagefind-entry.json`)).ok &&
			existsSync(join(dist, 'pagefind/index'));
		return {
			content: manifest.content,
			home,
			faults: hasSearch ? faults : [...faults, 'there is no search index'],
		};
	} finally {
		preview.child.kill('SIGKILL');
		await preview.ended;
	}
}
