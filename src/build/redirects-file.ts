import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listRedirects } from '../domain/redirects.ts';
import { hostRedirects } from '../exports/host-redirects.ts';
import type { Built } from './after-build.ts';

/** Writes the redirects for hosts that read them from a file. */
export async function writeHostRedirects(folder: string, { site }: Built): Promise<void> {
	await writeFile(join(folder, '_redirects'), hostRedirects(listRedirects(site)));
}
