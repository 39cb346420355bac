import type { Site } from '../domain/site.ts';
import {
	ANSWERS_FILE,
	crosswalkFile,
	frameworkFile,
	INDEX_FILE,
	schemaFile,
} from './file-names.ts';
import { SCHEMA_NAMES } from './json-schemas.ts';
import { hasOscalMapping } from './oscal-mapping.ts';

/** Addresses of all downloads and of the files that describe them, without making them. */
export function downloadAddresses(site: Site): string[] {
	const frameworks = [...site.editions.values()].flatMap((edition) =>
		(['json', 'csv', 'oscal.json'] as const).map((ending) => frameworkFile(edition, ending)),
	);
	const crosswalks = site.crosswalks.flatMap((crosswalk) => {
		const endings = [
			...(['json', 'csv', 'xlsx', 'sssom.tsv'] as const),
			...(hasOscalMapping(crosswalk) ? (['oscal.json'] as const) : []),
			...(crosswalk.style === 'set-theory' ? (['strm.csv'] as const) : []),
		];
		return endings.map((ending) => crosswalkFile(crosswalk, ending));
	});
	return [...frameworks, ...crosswalks, ANSWERS_FILE, INDEX_FILE, ...SCHEMA_NAMES.map(schemaFile)];
}
