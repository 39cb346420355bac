import './worker-address.ts';

import { EVERY_PAGE } from '../../domain/search-query.ts';
import { SEARCH_OPTIONS } from './options.ts';

/** The parts of Pagefind that we use, as https://pagefind.app/docs/api/ describes them. */

/** A page found, without its text. */
export interface Hit {
	readonly id: string;
	readonly score: number;
	/** Loads what a result shows; 3 kB. */
	data(): Promise<HitData>;
}

/** What a result shows. Text of pages and of their attributes: never markup to be trusted. */
export interface HitData {
	readonly url: string;
	/** Text with `<mark>` around what was searched, and `<` and `>` of the text itself as entities. */
	readonly excerpt: string;
	readonly meta: { readonly title?: string; readonly context?: string };
	readonly filters: { readonly kind?: readonly string[] };
}

/** Values that a page must have, by the name of the filter. */
export type Filters = Readonly<Record<string, string>>;

export interface Pagefind {
	options(options: object): Promise<void>;
	/** Pages with all words of the term that pass the filters, best first. */
	search(term: string, options: { filters: Filters }): Promise<{ results: Hit[] }>;
}

const FOLDER = '/pagefind/';

let loading: Promise<Pagefind> | undefined;
let version: Promise<string> | undefined;

/** Pagefind, loaded on first use. Rejects when it cannot be loaded; the next call tries again. */
export async function loadPagefind(): Promise<Pagefind> {
	loading ??= load();
	try {
		return await loading;
	} catch (error) {
		loading = undefined;
		throw error;
	}
}

/** Notes which index was loaded. Called once a reader has results, who need not wait for it. */
export function noteIndexVersion(): void {
	version ??= indexVersion();
	version.catch(() => (version = undefined));
}

/**
 * True while the index is the one that was loaded. Pagefind finds nothing, without an error, where parts of its index cannot
 * be fetched: offline, or after the site was built anew. Rejects where nothing can be fetched.
 */
export async function isIndexIntact(): Promise<boolean> {
	const now = await indexVersion();
	if (version !== undefined) return now === (await version);
	const every = await (await loadPagefind()).search(EVERY_PAGE, { filters: {} });
	return every.results.length > 0;
}

async function load(): Promise<Pagefind> {
	// In a variable, for Vite would rewrite the import of a literal path and break it.
	const path = `${FOLDER}pagefind.js`;
	const pagefind: Pagefind = await import(/* @vite-ignore */ path);
	await pagefind.options(SEARCH_OPTIONS);
	return pagefind;
}

async function indexVersion(): Promise<string> {
	const response = await fetch(`${FOLDER}pagefind-entry.json`, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`The search index answered ${response.status}`);
	return response.text();
}
