import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../domain/site.ts';
import { listFiles } from './files.ts';
import { loadSite, type LoadedSite } from './load-site.ts';

type Kept = LoadedSite & { readonly signature: string };

/** Astro runs pages from a bundle of its own, beside the modules of its integrations: one process, one reading for both. */
const KEPT = Symbol.for('ai-security-answers.site');

/** The site of the project in the working directory, read once; while authoring, read again when a file has changed. */
export function currentSite(): Site {
	return currentLoad().site;
}

/** The same with the faults found while reading. */
export function currentLoad(): LoadedSite {
	const root = process.cwd();
	const kept: Kept | undefined = Reflect.get(globalThis, KEPT);
	if (kept !== undefined && process.env['NODE_ENV'] === 'production') return kept;
	const signature = signatureOf(root);
	if (kept?.signature === signature) return kept;
	const loaded: Kept = { ...loadSite(root), signature };
	Reflect.set(globalThis, KEPT, loaded);
	return loaded;
}

/** True while content and data are as they were read. */
export function isCurrentLoad(): boolean {
	const kept: Kept | undefined = Reflect.get(globalThis, KEPT);
	return kept?.signature === signatureOf(process.cwd());
}

function signatureOf(root: string): string {
	return ['content', 'data']
		.flatMap((folder) => listFiles(root, folder))
		.map((path) => `${path} ${lstatSync(join(root, path)).mtimeMs}`)
		.join('\n');
}
