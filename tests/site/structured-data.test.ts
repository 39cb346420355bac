import { describe, expect, test } from 'vitest';
import { siteConfig } from '../../src/site.config.ts';
import { answerAddress, editionAddress, pairAddress } from '../../src/domain/addresses.ts';
import { ABOUT_MAX } from '../../src/domain/structured-data.ts';
import { roots } from '../../src/domain/catalogue.ts';
import { faultsOf, pageAt, readablePages, site, type BuiltPage } from './built-site.ts';
import { attributeOf, contentOf, selectAll, selectOne, textOf } from './html.ts';

/** Promises to search engines that our pages cannot keep. */
const FORBIDDEN = /FAQPage|QAPage|SearchAction/;

interface Thing {
	readonly '@type': string;
	readonly [key: string]: unknown;
}

function isThing(value: unknown): value is Thing {
	return typeof value === 'object' && value !== null && '@type' in value;
}

/** JSON-LD objects of a page. Throws where a block is not JSON or has no type. */
function thingsOf({ address, root }: BuiltPage): Thing[] {
	return selectAll(root, 'script[type="application/ld+json"]').map((script) => {
		const value: unknown = JSON.parse(contentOf(script));
		if (!isThing(value) || value['@context'] !== 'https://schema.org') {
			throw new Error(`${address} has structured data without a type`);
		}
		return value;
	});
}

function thingOf(page: BuiltPage, type: string): Thing {
	const things = thingsOf(page).filter((thing) => thing['@type'] === type);
	if (things.length !== 1 || things[0] === undefined) {
		throw new Error(`${page.address} has ${things.length} ${type}`);
	}
	return things[0];
}

function visibleTrail({ address, root }: BuiltPage): string[] {
	return selectAll(root, 'nav.breadcrumbs li').map((step) => {
		const link = selectAll(step, 'a')[0];
		return `${textOf(step)} ${siteConfig.origin}${link === undefined ? address : (attributeOf(link, 'href') ?? '')}`;
	});
}

describe('structured data of every page', () => {
	test('makes no promise that only questions with many answers or retired features can keep', () => {
		expect(faultsOf(({ html }) => FORBIDDEN.exec(html) ?? [])).toEqual([]);
	});

	test('gives the breadcrumb trail that readers see', () => {
		const faults = faultsOf((page) => {
			const seen = visibleTrail(page);
			const lists = thingsOf(page).filter((thing) => thing['@type'] === 'BreadcrumbList');
			const told = lists.flatMap((list) =>
				[list['itemListElement']]
					.flat()
					.filter(isThing)
					.map((item, index) =>
						item['position'] === index + 1
							? `${String(item['name'])} ${String(item['item'])}`
							: 'a wrong position',
					),
			);
			const isHome = page.address === '/';
			const isSame = JSON.stringify(seen) === JSON.stringify(told) && (isHome || seen.length > 1);
			return isSame ? [] : [`shows ${seen.join(' › ')}; tells ${told.join(' › ')}`];
		});
		expect(faults).toEqual([]);
	});
});

/** Keys whose values are words of the format itself. */
const FORMAT_KEYS = new Set(['@context', '@type', 'encodingFormat', 'isAccessibleForFree']);

/** Values that structured data tells, with the keys that lead to them. */
function valuesIn(thing: unknown, path = ''): { path: string; value: string }[] {
	if (typeof thing !== 'object' || thing === null) return [{ path, value: String(thing) }];
	return Object.entries(thing)
		.filter(([key]) => !FORMAT_KEYS.has(key))
		.flatMap(([key, value]) => valuesIn(value, Array.isArray(thing) ? path : `${path}.${key}`));
}

/** A text with the quotation marks of a keyboard: a page sets them as a printer does. */
function plain(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Everything a page gives in another way than by structured data: words that readers see, addresses, and what its head says. */
function givenBy({ address, root }: BuiltPage): (value: string) => boolean {
	const text = textOf(selectOne(root, 'body'));
	const hrefs = selectAll(root, 'a[href], link[rel="canonical"]').map(
		(link) => new URL(attributeOf(link, 'href') ?? '', `${siteConfig.origin}${address}`).href,
	);
	const anchors = selectAll(root, '[id]').map(
		(element) => `${siteConfig.origin}${address}#${attributeOf(element, 'id')}`,
	);
	const given = new Set([
		`${siteConfig.origin}${address}`,
		...hrefs,
		...anchors,
		attributeOf(selectOne(root, 'html'), 'lang'),
		attributeOf(selectOne(root, 'meta[name="description"]'), 'content'),
	]);
	const uncited = plain(
		selectAll(root, '.cite').reduce((rest, cite) => rest.replace(` ${textOf(cite)}`, ''), text),
	);
	return (value) => given.has(value) || text.includes(value) || uncited.includes(plain(value));
}

/** Which kind of page tells what, beside its breadcrumb trail. */
const TOLD: readonly (readonly [pages: RegExp, types: readonly string[]])[] = [
	[/^\/$/, ['WebSite']],
	[/^\/answers\/.+/, ['TechArticle']],
	[/^\/frameworks\/[^/]+\/[^/]+\/[^/]+\/$/, ['DefinedTerm']],
	[/^\/data\/$/, ['Dataset', 'Dataset', 'Dataset']],
];

describe('what structured data tells', () => {
	test('is also given to readers, on the same page', () => {
		const faults = faultsOf((page) => {
			const isGiven = givenBy(page);
			return thingsOf(page)
				.flatMap((thing) => valuesIn(thing, thing['@type']))
				.filter(({ path, value }) => !path.endsWith('.position') && !isGiven(value))
				.map(({ path, value }) => `${path}: ${value}`);
		});
		expect(faults).toEqual([]);
	});

	test.each(TOLD)('on %s is %s', (pages, types) => {
		const told = readablePages.filter(({ address }) => pages.test(address));
		expect(told).not.toEqual([]);
		for (const page of told) {
			const others = thingsOf(page).map((thing) => thing['@type']);
			expect(
				others.filter((type) => type !== 'BreadcrumbList'),
				page.address,
			).toEqual(types);
		}
	});

	test('on the page of a pair of editions is a data set for each mapping set', () => {
		for (const { from, to, id } of site.crosswalks) {
			const page = pageAt(pairAddress(from, to));
			const sets = thingsOf(page).filter((thing) => thing['@type'] === 'Dataset');
			const own = sets.find(({ url }) => String(url).endsWith(`#${id}`));
			expect(String(own?.['description']).length, page.address).toBeGreaterThanOrEqual(50);
			expect(own?.['distribution'], page.address).not.toEqual([]);
		}
	});

	test('on every catalogue is a set of terms', () => {
		for (const edition of site.editions.values()) {
			const terms = thingOf(pageAt(editionAddress(edition)), 'DefinedTermSet');
			expect(terms['dateModified']).toBe(edition.checked);
			expect([terms['hasDefinedTerm']].flat()).toHaveLength(roots(edition).length);
		}
	});
});

describe.each([...site.answers.values()])('structured data of $slug', (answer) => {
	const page = pageAt(answerAddress(answer.slug));
	const article = thingOf(page, 'TechArticle');
	const main = selectOne(page.root, 'main');
	const seen = textOf(main);
	const nameOf = (value: unknown) => (isThing(value) ? value['name'] : undefined);

	test('has a heading, an answer, dates and names that readers see', () => {
		const told = [
			article['headline'],
			article['abstract'],
			article['datePublished'],
			article['dateModified'],
			nameOf(article['author']),
			nameOf(article['publisher']),
		];
		expect(told.filter((value) => typeof value !== 'string' || !seen.includes(value))).toEqual([]);
		expect(article['headline']).toBe(textOf(selectOne(page.root, 'h1')));
		expect(article['abstract']).toBe(textOf(selectOne(page.root, '.short-answer')));
	});

	test('has the description and the address that the page gives', () => {
		const description = selectOne(page.root, 'meta[name="description"]');
		expect(article['description']).toBe(attributeOf(description, 'content'));
		expect(article['url']).toBe(attributeOf(selectOne(page.root, 'link[rel="canonical"]'), 'href'));
		expect(article['inLanguage']).toBe(attributeOf(selectOne(page.root, 'html'), 'lang'));
	});

	test('names as citations the works that the page links under "Grounded in"', () => {
		const section = selectOne(page.root, 'section.grounded-in');
		const links = new Set(selectAll(section, 'a').map((link) => attributeOf(link, 'href')));
		const citations = [article['citation']].flat().filter(isThing);
		expect(citations).toHaveLength(selectAll(section, '.edition-facts, li[id]').length);
		for (const citation of citations) {
			expect(links).toContain(citation['url']);
			expect(textOf(section)).toContain(citation['name']);
		}
	});

	test('is about the controls that the page cites first', () => {
		const section = selectOne(page.root, 'section.grounded-in');
		const cited = selectAll(section, 'li[data-cited] > a').map((link) => attributeOf(link, 'href'));
		const terms = [article['about']].flat().filter(isThing);
		const addresses = cited.map((address) => `${siteConfig.origin}${address}`);
		expect(terms).toHaveLength(Math.min(cited.length, ABOUT_MAX));
		expect(terms.filter((term) => !addresses.includes(String(term['url'])))).toEqual([]);
	});

	test('carries the day of its last change as readers see it', () => {
		const days = selectAll(page.root, '.page-dates > div').map((row) => textOf(row));
		expect(days).toContain(`Updated ${String(article['dateModified'])}`);
		expect(days).toContain(`Published ${String(article['datePublished'])}`);
	});
});
