import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { listedFileSchema, type ListedFile } from '../../schemas/manifest.ts';

/** Beside the site of a release: what it has for pages of earlier ones. */
export const CARRIED = 'carried.json';

/** The files that a folder with a site has besides its own, where it is part of a release. */
export async function readCarried(site: string): Promise<readonly ListedFile[]> {
	const text = await readFile(join(site, '..', CARRIED), 'utf8').catch(() => '[]');
	return z.array(listedFileSchema).parse(JSON.parse(text));
}
