import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SBOM } from '../domain/manifest.ts';
import { makeSbom } from '../exports/sbom.ts';
import { packageLockSchema } from '../schemas/package-lock.ts';
import type { Built } from './after-build.ts';

const LOCK = 'package-lock.json';

/** The software bill of materials of a project, as a file. */
export function sbomText(root: string): string {
	const lock = packageLockSchema.parse(JSON.parse(readFileSync(join(root, LOCK), 'utf8')));
	return `${JSON.stringify(makeSbom(lock), undefined, '\t')}\n`;
}

/** Publishes what the site was built with, so that a known hole in a package can be looked up from outside. */
export async function writeSbom(folder: string, { root }: Pick<Built, 'root'>): Promise<void> {
	if (existsSync(join(root, LOCK))) await writeFile(join(folder, SBOM), sbomText(root));
}
