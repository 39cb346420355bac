import { close } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { mergeParts } from '../../../../src/build/search/merge-parts.ts';
import { indexFiles, partOf } from '../../../../src/build/search/search-part.ts';
import type { SearchedPage } from '../../../../src/build/search/searched-page.ts';
import { indexContent, type WordRange } from '../../../site/search-index-content.ts';

afterAll(async () => close());

/** Words with accents, from other scripts and from beyond the 16 bits of a character, which sort differently in UTF-8. */
const WORDS =
	'risk agent cafe café resume résumé naïve Straße ﬁne 𝒜lpha 😀 ａgent 漢字 model control über'.split(
		' ',
	);

/** A word of its own for each number; some begin with others. */
const lettersOf = (number: number) => (number * number * 31 + 700).toString(26).replace(/\d/g, 'x');

/** Pages with chance words, some with metadata and filters that others have not. */
function makePages(count: number): SearchedPage[] {
	let state = 7;
	const next = (below: number) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % below;
	return Array.from({ length: count }, (_, number) => {
		const text = Array.from({ length: 60 + next(400) }, () =>
			next(3) === 0 ? lettersOf(next(3000)) : (WORDS[next(WORDS.length)] ?? ''),
		).join(' ');
		const meta = number % 4 === 0 ? ` data-pagefind-meta="aliases:café ${WORDS[number % 9]}"` : '';
		const other = number % 5 === 0 ? '<i data-pagefind-meta="zone:über 𝒜lpha"></i>' : '';
		const filter = `<i data-pagefind-filter="kind:${number % 3 === 0 ? 'answer' : 'control'}"></i>`;
		return {
			path: `p/${number}/index.html`,
			html: `<html lang="en"><body><main data-pagefind-body><h2${meta}>Title ${number}</h2>${other}${filter}<p data-pagefind-weight="${1 + (number % 3)}">${text}</p></main></body></html>`,
		};
	});
}

type Read = ReturnType<typeof indexContent>;

async function inParts(pages: readonly SearchedPage[], size: number): Promise<Read> {
	const parts = [];
	for (let start = 0; start < pages.length; start += size) {
		parts.push(partOf(await indexFiles(pages.slice(start, start + size))));
	}
	const written = new Map<string, Uint8Array>();
	await mergeParts(parts, async (path, content) => {
		expect(written.has(path)).toBe(false);
		written.set(path, content);
	});
	return indexContent([...written.keys()], (path) => written.get(path) ?? new Uint8Array());
}

async function atOnce(pages: readonly SearchedPage[]): Promise<Read> {
	const files = new Map((await indexFiles(pages)).map(({ path, content }) => [path, content]));
	return indexContent([...files.keys()], (path) => files.get(path) ?? new Uint8Array());
}

const compare = (one: string, other: string) =>
	Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The files that a browser loads for a word, by the rule in pagefind_web/src/lib.rs of Pagefind 1.5.2. */
function filesFor<Range extends WordRange>(word: string, ranges: readonly Range[]): Range[] {
	const strict = ranges.filter(
		({ from, to }) => compare(word, from) >= 0 && compare(word, to) <= 0,
	);
	if (strict.length > 0) return strict;
	const cut = (text: string, length: number) => [...text].slice(0, length).join('');
	return ranges.filter(({ from, to }) => {
		const [start, end] = [from, to].map((text) => Math.min([...text].length, [...word].length));
		return (
			compare(cut(word, start ?? 0), cut(from, start ?? 0)) >= 0 &&
			compare(cut(word, end ?? 0), cut(to, end ?? 0)) <= 0
		);
	});
}

describe('an index joined from parts', () => {
	const pages = makePages(240);

	test.each([1, 7, 100, 240])('of %i pages says what Pagefind says at once', async (size) => {
		const expected = await atOnce(pages);
		const joined = await inParts(pages, size);
		expect(joined.content).toEqual(expected.content);
		expect([...joined.content.words.keys()]).toEqual([...expected.content.words.keys()]);
	});

	test('has each word in a file that is loaded for it, with those that begin with three letters of it and more', async () => {
		const { ranges, content } = await inParts(pages, 50);
		expect(ranges.length).toBeGreaterThan(5);
		const words = [...content.words.keys()];
		const missing = words.flatMap((word) => {
			const loaded = new Set(filesFor(word, ranges).flatMap((range) => range.words));
			const wanted = words.filter(
				(other) => other === word || ([...word].length >= 3 && other.startsWith(word)),
			);
			return wanted.filter((other) => !loaded.has(other)).map((other) => [word, other]);
		});
		expect(missing).toEqual([]);
	});

	test('is refused where the parts come from two versions', async () => {
		const part = partOf(await indexFiles(pages.slice(0, 1)));
		const other = { ...part, version: '0.0.1' };
		await expect(mergeParts([part, other], async () => undefined)).rejects.toThrow('version');
	});
});
