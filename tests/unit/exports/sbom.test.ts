import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sbomText } from '../../../src/build/sbom.ts';
import { makeSbom } from '../../../src/exports/sbom.ts';
import { packageLockSchema } from '../../../src/schemas/package-lock.ts';

const lock = packageLockSchema.parse({
	name: 'site',
	version: '1.0.0',
	packages: {
		'': {
			version: '1.0.0',
			license: 'MIT',
			dependencies: { '@a/b': '^1' },
			devDependencies: { c: '2' },
		},
		'node_modules/@a/b': {
			version: '1.2.3',
			license: 'MIT',
			integrity: 'sha512-q80=',
			dependencies: { c: '1' },
			optionalDependencies: { 'not-here': '1' },
		},
		'node_modules/@a/b/node_modules/c': { version: '1.0.0', license: 'MIT OR ISC' },
		'node_modules/c': { version: '2.0.0', dev: true, peerDependencies: { '@a/b': '*' } },
		'node_modules/d': { version: '1.0.0', optional: true },
		'node_modules/e/node_modules/d': { version: '1.0.0' },
		'node_modules/e': { version: '1.0.0', dependencies: { d: '1' } },
	},
});

describe('a bill of materials', () => {
	const { components, dependencies } = makeSbom(lock);
	const find = (purl: string) => components.find((one) => one.purl === purl);

	test('has every package once, with hash and licence', () => {
		expect(components.map(({ purl }) => purl)).toEqual([
			'pkg:npm/%40a/b@1.2.3',
			'pkg:npm/c@1.0.0',
			'pkg:npm/c@2.0.0',
			'pkg:npm/d@1.0.0',
			'pkg:npm/e@1.0.0',
		]);
		expect(find('pkg:npm/%40a/b@1.2.3')).toMatchObject({
			name: '@a/b',
			hashes: [{ alg: 'SHA-512', content: 'abcd' }],
			licenses: [{ license: { id: 'MIT' } }],
		});
		expect(find('pkg:npm/c@1.0.0')?.licenses).toEqual([{ expression: 'MIT OR ISC' }]);
	});

	test('says what each is needed for: most of all where it is needed most', () => {
		expect(find('pkg:npm/%40a/b@1.2.3')?.scope).toBe('required');
		expect(find('pkg:npm/c@2.0.0')?.scope).toBe('excluded');
		expect(find('pkg:npm/d@1.0.0')?.scope).toBe('required');
	});

	test('follows each need to the folder that answers it', () => {
		const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
		expect(needs.get('pkg:npm/site@1.0.0')).toEqual(['pkg:npm/%40a/b@1.2.3', 'pkg:npm/c@2.0.0']);
		expect(needs.get('pkg:npm/%40a/b@1.2.3')).toEqual(['pkg:npm/c@1.0.0']);
		expect(needs.get('pkg:npm/c@2.0.0')).toEqual(['pkg:npm/%40a/b@1.2.3']);
	});

	test('has the same serial number for the same packages only', () => {
		expect(makeSbom(lock).serialNumber).toBe(makeSbom(lock).serialNumber);
		const { 'node_modules/c': _left, ...packages } = lock.packages;
		expect(makeSbom({ ...lock, packages }).serialNumber).not.toBe(makeSbom(lock).serialNumber);
	});
});

describe('our own', () => {
	const text = sbomText(process.cwd());

	test('is written the same way each time, and names no day', () => {
		expect(sbomText(process.cwd())).toBe(text);
		expect(text).not.toMatch(/timestamp|20\d\d-\d\d-\d\dT/);
	});

	const folder = join(process.env['OFFICIAL_SCHEMAS'] ?? 'none', 'cyclonedx');
	const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

	test.skipIf(!existsSync(folder))('is valid by the schema of CycloneDX 1.6', () => {
		const ajv = new Ajv({ strict: false, logger: false });
		formats.default(ajv);
		for (const part of ['spdx.schema.json', 'jsf-0.82.schema.json']) ajv.addSchema(read(part));
		const validate = ajv.compile(read('bom-1.6.schema.json'));
		expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
		expect(validate(JSON.parse(text.replace('"library"', '"book"')))).toBe(false);
	});
});
