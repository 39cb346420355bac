import { describe, expect, test } from 'vitest';
import { DATA_FOLDER } from '../../src/exports/file-names.ts';
import { siteConfig } from '../../src/site.config.ts';
import { builtPages, faultsOf, files, readablePages, redirectTarget } from './built-site.ts';
import { attributeOf, selectAll, type HtmlNode } from './html.ts';

/** Attributes that name another file. */
const REFERENCES: readonly (readonly [selector: string, attribute: string])[] = [
	['a[href]', 'href'],
	['area[href]', 'href'],
	['link[href]', 'href'],
	['script[src]', 'src'],
	['img[src]', 'src'],
	['source[src]', 'src'],
	['iframe[src]', 'src'],
	['form[action]', 'action'],
];

function referencesOf(root: HtmlNode): string[] {
	return REFERENCES.flatMap(([selector, attribute]) =>
		selectAll(root, selector).flatMap((element) => attributeOf(element, attribute) ?? []),
	);
}

const anchorsByAddress = new Map(
	[...builtPages].map(([address, { root }]) => [
		address,
		new Set(selectAll(root, '[id]').map((element) => attributeOf(element, 'id'))),
	]),
);

/** Why a reference inside the site leads nowhere; undefined when it leads somewhere, or outside. */
function brokenReason(reference: string, from: string, steps = 0): string | undefined {
	const url = new URL(reference, `${siteConfig.origin}${from}`);
	if (url.origin !== siteConfig.origin) return undefined;
	const address = decodeURIComponent(url.pathname);
	const page = builtPages.get(address);
	if (page === undefined) {
		return files.has(address.slice(1)) ? undefined : `${reference} leads to no page and no file`;
	}
	const target = redirectTarget(page);
	if (target !== undefined) {
		if (steps > 2) return `${reference} is redirected in a circle`;
		return brokenReason(target, address, steps + 1);
	}
	const anchor = decodeURIComponent(url.hash.slice(1));
	if (anchor === '' || anchorsByAddress.get(address)?.has(anchor) === true) return undefined;
	return `${reference} names an anchor that ${address} does not have`;
}

describe('links', () => {
	test('every link, anchor and asset of the site is there', () => {
		const faults = faultsOf(({ address, root }) =>
			[...new Set(referencesOf(root))].flatMap(
				(reference) => brokenReason(reference, address) ?? [],
			),
		);
		expect(faults).toEqual([]);
	});

	test('links inside the site start at its root and lead to the page itself, not to a redirect', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, 'a[href]').flatMap((link) => {
				const href = attributeOf(link, 'href') ?? '';
				if (/^(?:https:|mailto:|#)/.test(href)) return [];
				const path = href.split(/[?#]/)[0] ?? '';
				const isDownload = path.startsWith(DATA_FOLDER) || path.endsWith('.xml');
				if (isDownload && files.has(path.slice(1))) return [];
				const page = builtPages.get(path);
				return page !== undefined && redirectTarget(page) === undefined ? [] : [href];
			}),
		);
		expect(faults).toEqual([]);
	});

	test('no link is left without a place to go', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, 'a').flatMap((link) =>
				attributeOf(link, 'href') ? [] : ['a link without address'],
			),
		);
		expect(faults).toEqual([]);
	});

	test('every page but the home page and the hidden ones is linked from another page', () => {
		const linked = new Set(
			readablePages.flatMap(({ address, root }) =>
				selectAll(root, 'main a[href^="/"]')
					.map((link) => (attributeOf(link, 'href') ?? '').split(/[?#]/)[0])
					.filter((target) => target !== address),
			),
		);
		const orphans = readablePages.filter(
			({ address }) => address.endsWith('/') && !linked.has(address),
		);
		expect(orphans.map((page) => page.address).filter((address) => address !== '/')).toEqual([]);
	});
});
