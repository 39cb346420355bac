import type { Edition } from '../domain/catalogue.ts';
import type { Crosswalk } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { crosswalkEndings } from './crosswalk-endings.ts';
import { crosswalkCsv, frameworkCsv } from './csv.ts';
import {
	ANSWERS_FILE,
	crosswalkFile,
	frameworkFile,
	INDEX_FILE,
	schemaFile,
	type FileEnding,
} from './file-names.ts';
import { jsonSchema, SCHEMA_NAMES } from './json-schemas.ts';
import type { IndexDocument } from './json-shapes.ts';
import { answersDocument, crosswalkDocument, frameworkDocument, toJson } from './json.ts';
import { crosswalkLicence, editionLicence, OUR_LICENCE } from './licences.ts';
import { oscalMapping } from './oscal-mapping.ts';
import { oscalCatalog } from './oscal-catalog.ts';
import { sidesOf } from './sides.ts';
import { sssomTsv } from './sssom.ts';
import { strmCsv } from './strm-csv.ts';
import { crosswalkXlsx } from './xlsx.ts';

/** What each ending means, and how the file is sent. */
export const FORMATS = {
	json: { name: 'JSON', mediaType: 'application/json' },
	csv: { name: 'CSV', mediaType: 'text/csv' },
	xlsx: {
		name: 'XLSX',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	},
	'oscal.json': { name: 'OSCAL', mediaType: 'application/json' },
	'sssom.tsv': { name: 'SSSOM', mediaType: 'text/tab-separated-values' },
	'strm.csv': { name: 'STRM (OLIR)', mediaType: 'text/csv' },
} as const satisfies Record<FileEnding, { name: string; mediaType: string }>;

/** What a group of files is made of. */
export interface Subject {
	readonly kind: 'framework' | 'crosswalk' | 'answers';
	/** Key of the edition, id of the set, or `answers`. */
	readonly id: string;
	readonly title: string;
	/** Day of the last check of what is in it, YYYY-MM-DD. */
	readonly version: string;
	readonly licence: string;
}

/** One file to download. */
export interface Download {
	readonly address: string;
	readonly ending: FileEnding;
	readonly subject: Subject;
	readonly content: Uint8Array<ArrayBuffer>;
}

/** A file that describes the others. */
export interface Description {
	readonly address: string;
	readonly content: Uint8Array<ArrayBuffer>;
}

type Maker = (() => string) | (() => Promise<Uint8Array>);

/** Every download, in the order of frameworks, crosswalks and answers. The same bytes for the same site. */
export async function makeDownloads(site: Site, publisher: Publisher): Promise<Download[]> {
	const groups = [
		...[...site.editions.values()].map((edition) => frameworkGroup(site, edition, publisher)),
		...site.crosswalks.map((crosswalk) => crosswalkGroup(site, crosswalk, publisher)),
		answersGroup(site, publisher),
	];
	const downloads = groups.flatMap(({ subject, addressOf, makers }) =>
		makers.map(async ([ending, make]) => ({
			address: addressOf(ending),
			ending,
			subject,
			content: toBytes(await make()),
		})),
	);
	return Promise.all(downloads);
}

/** The list of the downloads for machines, and the JSON Schemas. */
export function describeDownloads(
	downloads: readonly Download[],
	publisher: Publisher,
): Description[] {
	const index: IndexDocument = {
		$schema: `${publisher.origin}${schemaFile('index')}`,
		files: downloads.map(({ address, ending, subject, content }) => ({
			address: `${publisher.origin}${address}`,
			format: FORMATS[ending].name,
			mediaType: FORMATS[ending].mediaType,
			of: subject.id,
			title: subject.title,
			version: subject.version,
			licence: subject.licence,
			bytes: content.length,
		})),
	};
	return [
		{ address: INDEX_FILE, content: toBytes(toJson(index)) },
		...SCHEMA_NAMES.map((name) => ({
			address: schemaFile(name),
			content: toBytes(toJson(jsonSchema(name, publisher))),
		})),
	];
}

interface Group {
	readonly subject: Subject;
	addressOf(ending: FileEnding): string;
	readonly makers: readonly (readonly [FileEnding, Maker])[];
}

function frameworkGroup(site: Site, edition: Edition, publisher: Publisher): Group {
	const framework = site.frameworks.find(({ id }) => id === edition.framework);
	if (framework === undefined) throw new Error(`There is no framework "${edition.framework}".`);
	return {
		subject: {
			kind: 'framework',
			id: edition.key,
			title: edition.title,
			version: edition.checked,
			licence: editionLicence(edition, publisher),
		},
		addressOf: (ending) => frameworkFile(edition, ending),
		makers: [
			['json', () => toJson(frameworkDocument(site, framework, edition, publisher))],
			['csv', () => frameworkCsv(site, edition, publisher)],
			['oscal.json', () => toJson(oscalCatalog(site, framework, edition, publisher))],
		],
	};
}

function crosswalkGroup(site: Site, crosswalk: Crosswalk, publisher: Publisher): Group {
	const { from, to } = sidesOf(site, crosswalk);
	const makers: Record<FileEnding, Maker> = {
		json: () => toJson(crosswalkDocument(site, crosswalk, publisher)),
		csv: () => crosswalkCsv(site, crosswalk, publisher),
		xlsx: () => crosswalkXlsx(site, crosswalk, publisher),
		'oscal.json': () => toJson(oscalMapping(site, crosswalk, publisher)),
		'sssom.tsv': () => sssomTsv(site, crosswalk, publisher),
		'strm.csv': () => strmCsv(site, crosswalk),
	};
	return {
		subject: {
			kind: 'crosswalk',
			id: crosswalk.id,
			title: `${from.shortTitle} to ${to.shortTitle}: ${crosswalk.title}`,
			version: crosswalk.source.accessed,
			licence: crosswalkLicence(crosswalk, [from, to]),
		},
		addressOf: (ending) => crosswalkFile(crosswalk, ending),
		makers: crosswalkEndings(crosswalk).map((ending) => [ending, makers[ending]]),
	};
}

function answersGroup(site: Site, publisher: Publisher): Group {
	const days = [...site.answers.values()].map(({ updated }) => updated).sort();
	return {
		subject: {
			kind: 'answers',
			id: 'answers',
			title: 'Index of the answers',
			version: days.at(-1) ?? '',
			licence: `${OUR_LICENCE.name}, ${OUR_LICENCE.url}`,
		},
		addressOf: () => ANSWERS_FILE,
		makers: [['json', () => toJson(answersDocument(site, publisher))]],
	};
}

function toBytes(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
	return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
