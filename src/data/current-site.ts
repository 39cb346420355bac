import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../domain/site.ts';
import { listFiles } from './files.ts';
import { loadSite, type LoadedSite } from './load-site.ts';

let loaded: (LoadedSite & { readonly signature: string }) | undefined;

/** The site of the project in the working directory, read once; while authoring, read again when a file has changed. */
export function currentSite(): Site {
	return currentLoad().site;
}

/** The same with the faults found while reading. */
export function currentLoad(): LoadedSite {
	const root = process.cwd();
	if (loaded !== undefined && process.env['NODE_ENV'] === 'production') return loaded;
	const signature = signatureOf(root);
	if (loaded?.signature !== signature) loaded = { ...loadSite(root), signature };
	return loaded;
}

function signatureOf(root: string): string {
	return ['content', 'data']
		.flatMap((folder) => listFiles(root, folder))
		.map((path) => `${path} ${lstatSync(join(root, path)).mtimeMs}`)
		.join('\n');
}
