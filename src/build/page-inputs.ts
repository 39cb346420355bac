import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetKey } from '../domain/citation-target.ts';
import type { Site } from '../domain/site.ts';
import { listFiles, readFile } from '../data/files.ts';
import { splitFrontMatter } from '../data/read-content.ts';
import { hashOf } from './listed-files.ts';

/** Folders and files that decide what pages look like. */
const FOLDERS = ['src', 'public', 'data', 'content'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What the environment says to a build. */
const VARIABLES = ['SITE_URL', 'BUILD_WITHOUT', 'NODE_ENV'];

/**
 * A hash of everything that pages are made from, but for the bodies of texts: code, data, front matter, what the bodies cite, and
 * the environment. A page depends on the bodies that were read for it beside (`src/domain/reads.ts`).
 */
export function pageInputs(root: string, site: Site): string {
	const hash = createHash('sha256');
	const add = (part: string | Uint8Array) => hash.update(part).update('\0');
	for (const path of [...FOLDERS.flatMap((folder) => listFiles(root, folder)), ...FILES]) {
		const file = join(root, path);
		if (!existsSync(file)) continue;
		add(path);
		if (path.endsWith('.mdx')) add(splitFrontMatter(readFile(root, path) ?? '').frontMatter);
		else add(readFileSync(file));
	}
	for (const { slug, cites } of [...site.answers.values(), ...site.terms, ...site.falseClaims]) {
		add(slug);
		for (const target of cites) add(targetKey(target));
	}
	for (const name of VARIABLES) add(`${name}=${process.env[name] ?? ''}`);
	add(process.version);
	return hash.digest('hex');
}

/** Hashes of the bodies of texts, by their files. */
export function textHashes({ documents }: Site): ReadonlyMap<string, string> {
	return new Map(documents.map(({ file, body }) => [file, hashOf(body)]));
}
