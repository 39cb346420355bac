import type { Page } from 'playwright-core';
import { find } from '../../src/client/search/find.ts';
import { SEARCH_OPTIONS } from '../../src/client/search/options.ts';
import type { Hit, Pagefind } from '../../src/client/search/pagefind.ts';
import { openBuiltSite } from './built-site.ts';

/** The search of the built site, for tests of what it finds and in which order. */
export async function openBuiltSearch() {
	const built = await openBuiltSite();
	const page = await built.browser.newPage({ bypassCSP: true }); // the test adds a script of its own
	await page.goto(`${built.origin}/404.html`);
	const pagefind = await pagefindIn(page);
	await pagefind.options(SEARCH_OPTIONS);
	/** Address of each page by its id in the index. */
	const addresses: ReadonlyMap<string, string> = await addressesIn(page);
	const firstAddresses = async (query: string, count = 1): Promise<string[]> => {
		const { hits } = await find(pagefind, { query, filters: {} });
		return hits.slice(0, count).map(({ id }) => addresses.get(id) ?? id);
	};
	return { pagefind, addresses, firstAddresses, close: built.close };
}

export type BuiltSearch = Awaited<ReturnType<typeof openBuiltSearch>>;

/** Pagefind as it runs in the browser over the built index; only ids and scores of results travel. */
async function pagefindIn(page: Page): Promise<Pagefind> {
	const content = `import * as pagefind from '/pagefind/pagefind.js'; globalThis.pagefind = pagefind;`;
	await page.addScriptTag({ type: 'module', content });
	await page.waitForFunction(() => 'pagefind' in globalThis);
	const data = () => Promise.reject(new Error('Ranking needs no text'));
	return {
		options: (options) =>
			page.evaluate((given) => Reflect.get(globalThis, 'pagefind').options(given), options),
		async search(term, options) {
			const found: [id: string, score: number][] = await page.evaluate(
				async ([term, options]) => {
					const { results } = await Reflect.get(globalThis, 'pagefind').search(term, options);
					return results.map((hit: Hit) => [hit.id, hit.score]);
				},
				[term, options] as const,
			);
			return { results: found.map(([id, score]) => ({ id, score, data })) };
		},
	};
}

async function addressesIn(page: Page): Promise<Map<string, string>> {
	const entries: [id: string, address: string][] = await page.evaluate(async () => {
		const { results } = await Reflect.get(globalThis, 'pagefind').search(null);
		return Promise.all(results.map(async (hit: Hit) => [hit.id, (await hit.data()).url]));
	});
	return new Map(entries);
}
