import './worker-address.ts';

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

/** How Pagefind ranks and quotes; tests search with the same. */
export const SEARCH_OPTIONS = {
	excerptLength: 26, // words: three lines on a phone
	ranking: { metaWeights: { title: 5, aliases: 4, context: 0.2, contents: 0.2, every: 0 } },
};

let loading: Promise<{ pagefind: Pagefind; version: string }> | undefined;

/** Pagefind, loaded on first use. Rejects when it cannot be loaded; the next call tries again. */
export async function loadPagefind(): Promise<Pagefind> {
	loading ??= load();
	try {
		return (await loading).pagefind;
	} catch (error) {
		loading = undefined;
		throw error;
	}
}

/**
 * True while the index is the one that was loaded. Pagefind finds nothing, without an error, where parts of its index cannot
 * be fetched: offline, or after the site was built anew.
 */
export async function isIndexIntact(): Promise<boolean> {
	return (await loading)?.version === (await indexVersion());
}

async function load() {
	// In a variable, for Vite would rewrite the import of a literal path and break it.
	const path = `${FOLDER}pagefind.js`;
	const [version, pagefind]: [string, Pagefind] = await Promise.all([
		indexVersion(),
		import(/* @vite-ignore */ path),
	]);
	await pagefind.options(SEARCH_OPTIONS);
	return { pagefind, version };
}

async function indexVersion(): Promise<string> {
	const response = await fetch(`${FOLDER}pagefind-entry.json`, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`The search index answered ${response.status}`);
	return response.text();
}
