import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MANIFEST } from '../domain/manifest.ts';
import { manifestSchema, type Manifest } from '../schemas/manifest.ts';

/** Thrown where a manifest cannot be read; its message is a sentence that says which and why. */
export class ManifestError extends Error {}

/** Reads a manifest from a file, a folder with a built site, or the address of a served one. */
export async function readManifest(place: string): Promise<Manifest> {
	const text = await (isAddress(place) ? fetchText(place) : readText(place));
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new ManifestError(`The manifest of ${place} is not JSON`);
	}
	const result = manifestSchema.safeParse(value);
	if (result.success) return result.data;
	throw new ManifestError(`The manifest of ${place} is none: ${z.prettifyError(result.error)}`);
}

export function isAddress(place: string): boolean {
	return /^https?:\/\//.test(place);
}

async function readText(place: string): Promise<string> {
	const path = place.endsWith('.json') ? place : join(place, MANIFEST);
	try {
		return await readFile(path, 'utf8');
	} catch {
		throw new ManifestError(
			`There is no ${path}. "npm run build" writes one into the folder that it builds`,
		);
	}
}

async function fetchText(origin: string): Promise<string> {
	const url = new URL(`/${MANIFEST}`, origin);
	const response = await fetch(url).catch(() => undefined);
	if (response?.ok === true) return response.text();
	throw new ManifestError(
		`${url.href} ${response === undefined ? 'cannot be reached' : `has status ${response.status}`}`,
	);
}
