import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { vocabularyOf } from '../../../src/domain/search-vocabulary.ts';

const BYTES_MAX = 20_000; // after brotli: fetched only where a search finds little

const { site } = loadSite(process.cwd());
const { words, ids } = vocabularyOf(site);

test('holds the words that questions, terms, frameworks and controls are named by', () => {
	// From a question, an alias, a topic, a term, a framework and a title.
	const expected = ['applicability', 'denial', 'operations', 'jailbreak', 'owasp', 'logs'];
	expect(expected.filter((word) => !words.includes(word))).toEqual([]);
	expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].sort());
	expect(words.filter((word) => word.length < 3 || /\d/.test(word))).toEqual([]);
});

test('holds every id with a number once', () => {
	const all = [...site.editions.values()].flatMap(({ controls }) => [...controls.keys()]);
	expect(ids).toEqual([...new Set(all.filter((id) => /\d/.test(id)))].sort());
});

test(`weighs at most ${BYTES_MAX} bytes, however large the site`, () => {
	expect(brotliCompressSync(JSON.stringify({ words, ids })).length).toBeLessThanOrEqual(BYTES_MAX);
});

test('keeps the ids that answers cite where there are more than a phone should fetch', () => {
	const [edition] = site.editions.values();
	const [control] = edition?.controls.values() ?? [];
	if (edition === undefined || control === undefined) throw new Error('The site has no control.');
	const many = Array.from({ length: 6_000 }, (_, number) => `X.${number}`);
	const controls = new Map(many.map((id) => [id, { ...control, id }]));
	const large = { ...site, editions: new Map([['x', { ...edition, controls }], ...site.editions]) };
	const kept = vocabularyOf(large).ids;
	expect(kept.length).toBe(5_000);
	expect(kept).toContain('A.6.2.8');
});
