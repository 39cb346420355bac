import { close } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { mergeParts } from '../../../../src/build/search/merge-parts.ts';
import { indexFiles, partOf } from '../../../../src/build/search/search-part.ts';
import type { SearchedPage } from '../../../../src/build/search/searched-page.ts';
import { indexContent, type IndexContent } from '../../../site/search-index-content.ts';

afterAll(async () => close());

/** Words with accents, from other scripts and from beyond the 16 bits of a character, which sort differently in UTF-8. */
const WORDS =
	'risk agent cafe café resume résumé naïve Straße ﬁne 𝒜lpha 😀 ａgent 漢字 model control über'.split(
		' ',
	);

/** Pages with chance words, some with metadata and filters that others have not. */
function makePages(count: number): SearchedPage[] {
	let state = 7;
	const next = (below: number) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % below;
	return Array.from({ length: count }, (_, number) => {
		const text = Array.from({ length: 60 + next(400) }, () =>
			next(3) === 0 ? `word${next(3000)}` : (WORDS[next(WORDS.length)] ?? ''),
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

async function inParts(pages: readonly SearchedPage[], size: number): Promise<IndexContent> {
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

describe('an index joined from parts', () => {
	const pages = makePages(240);

	test.each([1, 7, 100, 240])(
		'of %i pages is the one that Pagefind makes at once',
		async (size) => {
			const atOnce = new Map((await indexFiles(pages)).map(({ path, content }) => [path, content]));
			const expected = indexContent(
				[...atOnce.keys()],
				(path) => atOnce.get(path) ?? new Uint8Array(),
			);
			expect(expected.words.length).toBeGreaterThan(2);
			expect(await inParts(pages, size)).toEqual(expected);
		},
	);

	test('is refused where the parts come from two versions', async () => {
		const part = partOf(await indexFiles(pages.slice(0, 1)));
		const other = { ...part, version: '0.0.1' };
		await expect(mergeParts([part, other], async () => undefined)).rejects.toThrow('version');
	});
});
