import type { Site } from '../domain/site.ts';
import { crosswalkEndings } from './crosswalk-endings.ts';
import {
	ANSWERS_FILE,
	crosswalkFile,
	frameworkFile,
	INDEX_FILE,
	schemaFile,
} from './file-names.ts';
import { SCHEMA_NAMES } from './json-schemas.ts';

/** Addresses of all downloads and of the files that describe them, without making them. */
export function downloadAddresses(site: Site): string[] {
	const frameworks = [...site.editions.values()].flatMap((edition) =>
		(['json', 'csv', 'oscal.json'] as const).map((ending) => frameworkFile(edition, ending)),
	);
	const crosswalks = site.crosswalks.flatMap((crosswalk) =>
		crosswalkEndings(crosswalk).map((ending) => crosswalkFile(crosswalk, ending)),
	);
	return [...frameworks, ...crosswalks, ANSWERS_FILE, INDEX_FILE, ...SCHEMA_NAMES.map(schemaFile)];
}
