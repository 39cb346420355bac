import { describe, expect, test } from 'vitest';
import { redirectsOf } from '../../src/build/redirects.ts';
import { SEARCH } from '../../src/domain/addresses.ts';
import { siteConfig } from '../../src/site.config.ts';
import {
	builtPages,
	faultsOf,
	isHidden,
	promisedPages,
	readablePages,
	site,
} from './built-site.ts';
import { attributeOf, selectAll, selectOne, textOf, type HtmlNode } from './html.ts';

const NOT_LISTED = ['/404.html', SEARCH]; // pages without a subject of their own

function metaOf(root: HtmlNode, name: string): string | undefined {
	return attributeOf(selectOne(root, `meta[name="${name}"]`), 'content');
}

/** Values that stand on more than one page, with the pages. */
function repeated(valueOf: (root: HtmlNode) => string | undefined): string[] {
	const pagesByValue = Map.groupBy(readablePages, ({ root }) => valueOf(root) ?? '');
	return [...pagesByValue]
		.filter(([value, pages]) => value === '' || pages.length > 1)
		.map(([value, pages]) => `"${value}": ${pages.map((page) => page.address).join(' ')}`);
}

describe('the set of pages', () => {
	test('every promised page is built', () => {
		const missing = promisedPages.filter((page) => !builtPages.has(page.address));
		expect(missing.map((page) => page.address)).toEqual([]);
	});

	test('nothing is built that is not promised', () => {
		const promised = new Set([
			...promisedPages.map((page) => page.address),
			...Object.keys(redirectsOf(site)),
			...NOT_LISTED,
		]);
		expect([...builtPages.keys()].filter((address) => !promised.has(address))).toEqual([]);
	});

	test('no page promises an unknown date', () => {
		const undated = promisedPages.filter((page) => !/^\d{4}-\d\d-\d\d$/.test(page.lastModified));
		expect(undated.map((page) => page.address)).toEqual([]);
	});
});

describe('what search engines show of a page', () => {
	test('every title stands on one page only', () => {
		expect(repeated((root) => textOf(selectOne(root, 'title')))).toEqual([]);
	});

	test('every description stands on one page only', () => {
		expect(repeated((root) => metaOf(root, 'description'))).toEqual([]);
	});

	test('the canonical address is the address of the page; hidden pages have none', () => {
		const faults = faultsOf((page) => {
			const links = selectAll(page.root, 'link[rel="canonical"]').map((link) =>
				attributeOf(link, 'href'),
			);
			const expected = isHidden(page) ? [] : [`${siteConfig.origin}${page.address}`];
			return links.join(' ') === expected.join(' ') ? [] : [`has canonical ${links.join(' ')}`];
		});
		expect(faults).toEqual([]);
	});

	test('Open Graph repeats the heading, the description and the address', () => {
		const faults = faultsOf(({ address, root }) => {
			const graph = (name: string) =>
				attributeOf(selectOne(root, `meta[property="og:${name}"]`), 'content');
			return [
				...(graph('url') === `${siteConfig.origin}${address}` ? [] : ['og:url differs']),
				...(graph('description') === metaOf(root, 'description') ? [] : ['og:description differs']),
				...(textOf(selectOne(root, 'title')).startsWith(graph('title') ?? '-')
					? []
					: ['og:title differs']),
			];
		});
		expect(faults).toEqual([]);
	});

	test('only the search page and the error page are hidden', () => {
		const hidden = readablePages.filter(isHidden).map((page) => page.address);
		expect(hidden).toEqual(NOT_LISTED.filter((address) => builtPages.has(address)));
	});
});

describe('the outline of a page, for readers who listen to it', () => {
	test('it says its language', () => {
		const faults = faultsOf(({ root }) => {
			const html = selectOne(root, 'html');
			return attributeOf(html, 'lang') === 'en' && attributeOf(html, 'dir') === 'ltr'
				? []
				: ['no language'];
		});
		expect(faults).toEqual([]);
	});

	test('its first link skips to the content', () => {
		const faults = faultsOf(({ root }) => {
			const href = attributeOf(selectAll(root, 'body a')[0] ?? selectOne(root, 'body'), 'href');
			const isMain =
				href !== undefined && attributeOf(selectOne(root, 'main'), 'id') === href.slice(1);
			return isMain ? [] : [`starts with ${href}`];
		});
		expect(faults).toEqual([]);
	});

	test('it has one h1 and skips no level', () => {
		const faults = faultsOf(({ root }) => {
			const headings = selectAll(root, 'h1, h2, h3, h4, h5, h6');
			const levels = headings.map((heading) => Number(heading.name.slice(1)));
			const skips = levels.flatMap((level, index) =>
				level > (levels[index - 1] ?? 0) + 1
					? [`h${level} "${textOf(headings[index] ?? root)}"`]
					: [],
			);
			const empty = headings
				.filter((heading) => textOf(heading) === '')
				.map(() => 'an empty heading');
			const tops = levels.filter((level) => level === 1).length;
			return [...skips, ...empty, ...(tops === 1 ? [] : [`${tops} h1`])];
		});
		expect(faults).toEqual([]);
	});
});
