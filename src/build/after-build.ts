import type { Site } from '../domain/site.ts';
import { writePolicies } from './content-policy.ts';
import { writeManifest } from './manifest.ts';
import { writeHostRedirects } from './redirects-file.ts';
import { writeSbom } from './sbom.ts';

/** What a folder was built from. */
export interface Built {
	/** The folder of the project. */
	readonly root: string;
	readonly site: Site;
}

/** What happens to a built folder before it takes the place of the last one, in this order. Each step gets the path of the folder. */
export const AFTER_BUILD: readonly ((folder: string, built: Built) => Promise<void>)[] = [
	writePolicies,
	writeHostRedirects,
	writeSbom,
	writeManifest, // last: it lists what the others wrote
];
