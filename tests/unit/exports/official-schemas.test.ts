import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { makeDownloads, type Download } from '../../../src/exports/downloads.ts';
import { PUBLISHER, smallSite } from './one-of-everything.ts';
import { parseSssom } from './readers/sssom.ts';

/** Folder with the official schemas, which are not ours to keep here; the README says where to get them. */
const FOLDER = process.env['OFFICIAL_SCHEMAS'];

const FILES = {
	catalog: 'oscal/oscal_catalog_schema-1.2.1.json',
	mapping: 'oscal/oscal_mapping_schema-1.2.1.json',
	sssom: ['sssom/sssom_schema-1.0.0.schema.json', 'sssom/sssom_schema-1.1-dev.schema.json'],
} as const;

function readSchema(folder: string, file: string): AnySchemaObject {
	const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	if (typeof schema !== 'object' || schema === null) throw new Error(`${file} holds no schema`);
	return schema;
}

/** OSCAL's schemas break the strict mode of Ajv; their patterns need Unicode, which is its default. */
function oscalValidator(folder: string, file: string): ValidateFunction {
	const ajv = new Ajv({ strict: false, allErrors: true });
	formats.default(ajv);
	return ajv.compile(readSchema(folder, file));
}

/** The root of SSSOM's schema accepts anything, so that a mapping set is asked for by name. */
function sssomValidator(folder: string, file: string): ValidateFunction {
	const ajv = new Ajv2019({ strict: false, allErrors: true });
	formats.default(ajv);
	const schema = readSchema(folder, file);
	ajv.addSchema(schema);
	return ajv.compile({ $ref: `${String(schema['$id'])}#/$defs/MappingSet` });
}

const textOf = ({ content }: Download) => new TextDecoder().decode(content);

/** An SSSOM file as the mapping set that its schema knows: without extensions, lists as lists. */
function toMappingSet(text: string): object {
	const { header, lines } = parseSssom(text);
	const mappings = lines.map((line) => {
		const slots = [...line].filter(([name]) => !name.startsWith('ext_'));
		return Object.fromEntries(
			slots.map(([name, value]) => [name, name === 'see_also' ? value.split('|') : value]),
		);
	});
	return { ...header, mappings };
}

if (FOLDER === undefined) {
	console.log('Official schemas: skipped, because OFFICIAL_SCHEMAS names no folder.');
	test.skip('official schemas', () => {});
} else {
	const downloads = [
		...(await makeDownloads(smallSite, PUBLISHER)),
		...(await makeDownloads(loadSite(process.cwd()).site, PUBLISHER)),
	];
	const of = (kind: string, ending: string) =>
		downloads.filter((one) => one.subject.kind === kind && one.ending === ending);

	const faultsOf = (
		validate: ValidateFunction,
		files: readonly Download[],
		read: (text: string) => unknown,
	) =>
		files.flatMap((file) =>
			validate(read(textOf(file)))
				? []
				: (validate.errors ?? []).map(
						(error) => `${file.address} ${error.instancePath} ${error.message}`,
					),
		);

	describe('official schemas', () => {
		const catalogs = of('framework', 'oscal.json');
		const mappings = of('crosswalk', 'oscal.json');
		const sets = of('crosswalk', 'sssom.tsv');

		test(`${catalogs.length} catalogs are valid by OSCAL's catalog schema`, () => {
			expect(faultsOf(oscalValidator(FOLDER, FILES.catalog), catalogs, JSON.parse)).toEqual([]);
		});

		test(`${mappings.length} sets are valid by OSCAL's mapping schema`, () => {
			expect(faultsOf(oscalValidator(FOLDER, FILES.mapping), mappings, JSON.parse)).toEqual([]);
		});

		test.each(FILES.sssom)(`${sets.length} sets are valid by %s`, (file) => {
			expect(faultsOf(sssomValidator(FOLDER, file), sets, toMappingSet)).toEqual([]);
		});

		test('find a fault where there is one', () => {
			const oscal = oscalValidator(FOLDER, FILES.mapping);
			const broken = mappings.slice(0, 1).map(textOf).join('').replaceAll('"uuid"', '"uid"');
			expect(oscal(JSON.parse(broken))).toBe(false);
			const sssom = sssomValidator(FOLDER, FILES.sssom[0]);
			expect(sssom({ mapping_set_id: 'https://x.example' })).toBe(false);
		});
	});
}
