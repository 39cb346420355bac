import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { describeDownloads, makeDownloads, type Download } from '../../../src/exports/downloads.ts';
import { schemaFile } from '../../../src/exports/file-names.ts';
import { answersShape, indexShape } from '../../../src/exports/json-shapes.ts';
import { onlyNew, PUBLISHER, setTheory, smallSite, supportive } from './one-of-everything.ts';

const { site: realSite } = loadSite(process.cwd());
const parse = ({ content }: Pick<Download, 'content'>): unknown =>
	JSON.parse(new TextDecoder().decode(content));

const small = await makeDownloads(smallSite, PUBLISHER);
const endingsOf = (id: string) =>
	small.filter(({ subject }) => subject.id === id).map(({ ending }) => ending);

describe('the files of', () => {
	test('a catalogue', () => {
		expect(endingsOf('list-2026')).toEqual(['json', 'csv', 'oscal.json']);
	});

	test('a set-theory set include the table for OLIR', () => {
		expect(endingsOf(setTheory.id)).toEqual([
			'json',
			'csv',
			'xlsx',
			'oscal.json',
			'sssom.tsv',
			'strm.csv',
		]);
	});

	test('any other set do not', () => {
		expect(endingsOf(supportive.id)).toEqual(['json', 'csv', 'xlsx', 'oscal.json', 'sssom.tsv']);
	});

	test('a set that OSCAL cannot hold are all others', () => {
		expect(endingsOf(onlyNew.id)).toEqual(['json', 'csv', 'xlsx', 'sssom.tsv']);
	});

	test('the answers tell what each cites', () => {
		const file = small.find(({ subject }) => subject.kind === 'answers');
		const document = answersShape.parse(file && parse(file));
		expect(document.answers).toMatchObject([
			{
				slug: 'an-answer',
				aliases: ['another wording'],
				cites: [
					{ edition: 'a-law-2026.09' },
					{ edition: 'list-2026', id: 'L01' },
					{ edition: 'list-2026', id: 'L02' },
				],
				sources: [{ title: 'Work a-work' }],
				page: 'https://site.example/answers/an-answer/',
			},
		]);
	});
});

describe.each([
	{ name: 'one of everything', site: smallSite },
	{ name: 'the real data', site: realSite },
])('all files: $name', async ({ site }) => {
	const downloads = await makeDownloads(site, PUBLISHER);
	const descriptions = describeDownloads(downloads, PUBLISHER);

	test('have an address of their own, in the first version', () => {
		const addresses = [...downloads, ...descriptions].map(({ address }) => address);
		expect(new Set(addresses).size).toBe(addresses.length);
		expect(addresses.filter((one) => !/^\/data\/v1\/[a-z0-9./-]+$/.test(one))).toEqual([]);
	});

	test('have the same bytes in the next build', async () => {
		const again = await makeDownloads(site, PUBLISHER);
		const changed = downloads.filter(
			({ content }, index) => !Buffer.from(content).equals(again[index]?.content ?? Buffer.of()),
		);
		expect(changed.map(({ address }) => address)).toEqual([]);
		expect(describeDownloads(again, PUBLISHER)).toEqual(descriptions);
	});

	test('know a licence, a day and a size', () => {
		const index = descriptions.find(({ address }) => address.endsWith('/index.json'));
		const { files } = indexShape.parse(index && parse(index));
		expect(files.map(({ address, bytes }) => [address, bytes])).toEqual(
			downloads.map(({ address, content }) => [`https://site.example${address}`, content.length]),
		);
		const undated = files.filter(({ version }) => !/^\d{4}-\d\d-\d\d$/.test(version));
		expect(undated).toEqual([]);
	});

	test('in JSON follow the JSON Schema that is published beside them', () => {
		const ajv = new Ajv2020({ strict: true, allErrors: true });
		formats.default(ajv);
		for (const one of descriptions) {
			const schema = parse(one);
			if (one.address.includes('/schemas/') && isObject(schema)) ajv.addSchema(schema);
		}
		const files = [...downloads, ...descriptions].filter(
			({ address }) => address.endsWith('.json') && !/\.oscal\.|\/schemas\//.test(address),
		);
		for (const file of files) {
			const document = parse(file);
			const schema = isObject(document) ? String(document['$schema']) : '';
			expect([file.address, ajv.validate(schema, document), ajv.errors]).toEqual([
				file.address,
				true,
				null,
			]);
		}
		expect(ajv.getSchema(`https://site.example${schemaFile('crosswalk')}`)).toBeDefined();
	});
});

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
