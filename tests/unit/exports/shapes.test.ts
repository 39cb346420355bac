import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import type { Crosswalk } from '../../../src/domain/crosswalk.ts';
import { makeDownloads, type Download } from '../../../src/exports/downloads.ts';
import { setTheory, PUBLISHER, smallSite } from './one-of-everything.ts';
import { readCatalog } from './readers/oscal.ts';
import { parseSssom } from './readers/sssom.ts';
import { catalogShape } from './shapes/oscal-catalog.ts';
import {
	danglingReferences,
	mappingCollectionShape,
	type MappingCollection,
} from './shapes/oscal-mapping.ts';
import { sssomRowShape, undeclaredPrefixes } from './shapes/sssom.ts';

const { site: realSite } = loadSite(process.cwd());
const textOf = (file: Download | undefined) => new TextDecoder().decode(file?.content);

function collectionOf(text: string): MappingCollection {
	return mappingCollectionShape.parse(JSON.parse(text))['mapping-collection'];
}

describe.each([
	{ name: 'one of everything', site: smallSite },
	{ name: 'the real data', site: realSite },
])('what the specifications ask for: $name', async ({ site }) => {
	const downloads = await makeDownloads(site, PUBLISHER);
	const find = (id: string, ending: string) =>
		downloads.find((one) => one.subject.id === id && one.ending === ending);
	const tokensOf = (edition: string) =>
		new Set(readCatalog(textOf(find(edition, 'oscal.json'))).map(({ id }) => id));

	test('every OSCAL catalog has its shape, and no identifier twice', () => {
		for (const edition of site.editions.values()) {
			const controls = readCatalog(textOf(find(edition.key, 'oscal.json')));
			const ids = controls.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => part.id)]);
			expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		}
	});

	test('every OSCAL mapping has its shape and names only what the two catalogs hold', () => {
		for (const file of downloads.filter(({ ending }) => ending === 'oscal.json')) {
			if (file.subject.kind !== 'crosswalk') continue;
			const { from, to } = setOf(site.crosswalks, file.subject.id);
			const tokens = { from: tokensOf(from), to: tokensOf(to) };
			expect(danglingReferences(collectionOf(textOf(file)), tokens)).toEqual([]);
		}
	});

	test('no UUID stands for two things in one document', () => {
		for (const { content, ending, address } of downloads) {
			if (ending !== 'oscal.json') continue;
			const text = new TextDecoder().decode(content);
			const uuids = [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid);
			expect([address, new Set(uuids).size]).toEqual([address, uuids.length]);
		}
	});

	test('no OSCAL document has an empty list', () => {
		const faulty = downloads.filter(
			(one) => one.ending === 'oscal.json' && /\[\s*\]|\{\s*\}/.test(textOf(one)),
		);
		expect(faulty.map(({ address }) => address)).toEqual([]);
	});

	test('every SSSOM row has its shape, every prefix and every extension is declared', () => {
		for (const file of downloads.filter(({ ending }) => ending === 'sssom.tsv')) {
			const { header, lines } = parseSssom(textOf(file));
			const declared = header.extension_definitions.map(({ slot_name }) => slot_name);
			const curies = lines.flatMap((line) => {
				const cells = [...line];
				const extensions = cells.map(([name]) => name).filter((name) => name.startsWith('ext_'));
				expect(declared).toEqual(expect.arrayContaining(extensions));
				const row = sssomRowShape.parse(
					Object.fromEntries(cells.filter(([name]) => !name.startsWith('ext_'))),
				);
				return [row.subject_id, row.object_id, row.predicate_id];
			});
			expect(undeclaredPrefixes(header, curies)).toEqual([]);
		}
	});

	test('SSSOM files are in canonical form: LF, sorted rows, no empty column', () => {
		for (const file of downloads.filter(({ ending }) => ending === 'sssom.tsv')) {
			const text = textOf(file);
			expect(text.includes('\r')).toBe(false);
			expect(text.endsWith('\n')).toBe(true);
			const { lines } = parseSssom(text);
			const used = new Set(lines.flatMap((line) => [...line.keys()]));
			const header = text
				.split('\n')
				.find((line) => !line.startsWith('#'))
				?.split('\t');
			expect(new Set(header)).toEqual(used);
			const subjects = lines.map((line) => line.get('subject_id') ?? '');
			expect(subjects).toEqual([...subjects].sort());
		}
	});
});

function setOf(crosswalks: readonly Crosswalk[], id: string): Crosswalk {
	const found = crosswalks.find((crosswalk) => crosswalk.id === id);
	if (found === undefined) throw new Error(`no set ${id}`);
	return found;
}

describe('a fault that the official schemas let pass is found here', async () => {
	const downloads = await makeDownloads(smallSite, PUBLISHER);
	const text = textOf(
		downloads.find(({ subject, ending }) => subject.id === setTheory.id && ending === 'oscal.json'),
	);
	const accepts = (changed: string) =>
		mappingCollectionShape.safeParse(JSON.parse(changed)).success;

	test('the untouched document has none', () => {
		expect(accepts(text)).toBe(true);
	});

	test.each([
		['a relationship that OSCAL does not know', '"subset-of"', '"banana"'],
		['a resource of an unknown type', '"type": "catalog"', '"type": "banana"'],
		['a control identifier with a space', '"article-15"', '"article 15"'],
		['a UUID that is not of version 5', '-5', '-1'],
	])('%s', (_, from, to) => {
		expect(text).toContain(from);
		expect(accepts(text.replaceAll(from, to))).toBe(false);
	});

	test('an identifier that no catalog has', () => {
		const collection = collectionOf(text.replaceAll('"article-15"', '"article-99"'));
		const known = new Set([
			'article-15',
			'id-2.1',
			'id-2.10',
			'chapter-iii',
			'chapter-iii-section-1',
		]);
		const tokens = { from: known, to: new Set(['l01-2026', 'l02-2026']) };
		expect(danglingReferences(collection, tokens)).toEqual(['article-99']);
	});

	test('an empty list', () => {
		expect(catalogShape.safeParse({ catalog: { controls: [] } }).success).toBe(false);
		expect(accepts(text.replace(/"sources": \[[^\]]*\]/, '"sources": []'))).toBe(false);
	});
});
