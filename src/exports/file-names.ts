import { DATA } from '../domain/addresses.ts';
import type { Edition } from '../domain/catalogue.ts';
import type { Crosswalk } from '../domain/crosswalk.ts';

/** Folder of the first version of the downloads: its addresses and fields only ever grow. */
export const DATA_FOLDER = `${DATA}v1/`;

export type FileEnding = 'json' | 'csv' | 'xlsx' | 'oscal.json' | 'sssom.tsv' | 'strm.csv';
export type SchemaName = 'framework' | 'crosswalk' | 'answers' | 'readiness' | 'index';

/** Address of a catalogue's download, e.g. `/data/v1/frameworks/iso-42001-2023.oscal.json`. */
export function frameworkFile(edition: Edition, ending: FileEnding): string {
	return `${DATA_FOLDER}frameworks/${edition.key}.${ending}`;
}

/** Address of a mapping set's download, named after the set. */
export function crosswalkFile(crosswalk: Crosswalk, ending: FileEnding): string {
	return `${DATA_FOLDER}crosswalks/${crosswalk.id}.${ending}`;
}

export const ANSWERS_FILE = `${DATA_FOLDER}answers.json`;
export const INDEX_FILE = `${DATA_FOLDER}index.json`;

/** Address of the JSON Schema that one of our JSON formats follows. */
export function schemaFile(name: SchemaName): string {
	return `${DATA_FOLDER}schemas/${name}.schema.json`;
}

/** Where the page of downloads tells the licence of one catalogue or mapping set. */
export function dataPageAnchor(id: string): string {
	return `${DATA}#${id}`;
}
