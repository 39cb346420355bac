import { compareText } from '../../domain/finding.ts';
import {
	pack,
	ShortNames,
	writeFilter,
	writeMeta,
	type FilterValue,
	type Meta,
	type WriteFile,
} from './pagefind-files.ts';
import type { SearchPart } from './search-part.ts';
import { joinedWords } from './word-lists.ts';
import { writeWords } from './word-files.ts';

/** The name of a written index, and how many pages it has. */
export interface MergedIndex {
	readonly hash: string;
	readonly pageCount: number;
}

/**
 * Joins indexes of some pages each into one of all pages. It says what Pagefind's own would say of these pages in this order;
 * only the files have other names, and words are shared out among smaller ones. Pagefind needs 300 kB of memory for each page
 * that it indexes at a time.
 */
export async function mergeParts(
	parts: readonly SearchPart[],
	write: WriteFile,
): Promise<MergedIndex> {
	const [version = '', ...otherVersions] = new Set(parts.map((part) => part.version));
	if (otherVersions.length > 0) throw new Error('The parts of the index differ in their version.');
	const fields = [...new Set(parts.flatMap((part) => part.fields))].sort(compareText);
	const meta: Meta = {
		version,
		pages: await writeFragments(parts, write),
		chunks: await writeWords(joinedWords(parts, fields), write),
		filters: await writeFilters(parts, write),
		fields,
	};
	const content = writeMeta(meta);
	const hash = new ShortNames(10).nameOf(content);
	await write(`pagefind.${hash}.pf_meta`, await pack(content));
	return { hash, pageCount: meta.pages.length };
}

async function writeFragments(
	parts: readonly SearchPart[],
	write: WriteFile,
): Promise<Meta['pages']> {
	const names = new ShortNames();
	const pages: Meta['pages'][number][] = [];
	for (const part of parts) {
		const files = part.pages.map(({ fragment, wordCount }) => {
			const name = names.nameOf(fragment);
			pages.push([name, wordCount]);
			return write(`fragment/${name}.pf_fragment`, fragment);
		});
		await Promise.all(files);
	}
	return pages;
}

/** Pagefind writes filters in the order of a hash map, another one in each run. */
async function writeFilters(
	parts: readonly SearchPart[],
	write: WriteFile,
): Promise<Meta['filters']> {
	const pagesByValue = new Map<string, Map<string, number[]>>();
	let firstPage = 0;
	for (const part of parts) {
		for (const [name, values] of part.filters) {
			const known = pagesByValue.get(name) ?? new Map<string, number[]>();
			pagesByValue.set(name, known);
			for (const [value, pages] of values) {
				const all = known.get(value) ?? [];
				known.set(value, all);
				for (const page of pages) all.push(firstPage + page);
			}
		}
		firstPage += part.pages.length;
	}
	const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
		compareText(a, b);
	const names = new ShortNames();
	const filters: Meta['filters'][number][] = [];
	for (const [name, values] of [...pagesByValue].sort(byText)) {
		const sorted: FilterValue[] = [...values].sort(byText);
		const content = writeFilter(name, sorted);
		const file = names.nameOf(content);
		filters.push([name, file]);
		await write(`filter/${file}.pf_filter`, await pack(content));
	}
	return filters;
}
