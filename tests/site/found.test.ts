import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	answerAddress,
	CHANGED_URLS,
	CHANGES,
	CHANGES_FEED,
	FEED,
	LLMS,
	LLMS_FULL,
} from '../../src/domain/addresses.ts';
import { FEED_MAX } from '../../src/exports/answers-feed.ts';
import { LLMS_MAX } from '../../src/exports/llms.ts';
import { siteConfig } from '../../src/site.config.ts';
import { createStaticServer, listen } from '../../src/build/static-server.ts';
import { recordedThings } from '../../src/domain/recorded-things.ts';
import { builtPages, faultsOf, files, FOLDER, pageAt, promisedPages, site } from './built-site.ts';
import { attributeOf, parseHtml, selectAll, selectOne, textOf } from './html.ts';

const LLMS_FULL_MAX = 25_000; // bytes for each answer

const read = (address: string) => readFileSync(join(FOLDER, address), 'utf8');

/** True when a whole address of ours leads to a page or a file. */
function isThere(url: string): boolean {
	const { origin, pathname } = new URL(url);
	return origin === siteConfig.origin && (builtPages.has(pathname) || files.has(pathname.slice(1)));
}

describe('llms.txt', () => {
	const text = read(LLMS);

	test('is short, and every link in it leads somewhere', () => {
		expect(Buffer.byteLength(text)).toBeLessThan(LLMS_MAX);
		const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, url = '']) => url);
		expect(links.length).toBeGreaterThan(site.answers.size);
		expect(links.filter((url) => !isThere(url))).toEqual([]);
	});

	test('is named in the head of every page', () => {
		const faults = faultsOf(({ root }) => {
			const link = selectOne(root, 'link[rel="describedby"]');
			return attributeOf(link, 'href') === LLMS ? [] : ['names another file'];
		});
		expect(faults).toEqual([]);
	});

	test('has a long form with every answer, without the generated tables', () => {
		const full = read(LLMS_FULL).replaceAll('\\', '');
		expect(Buffer.byteLength(full)).toBeLessThan(LLMS_FULL_MAX * site.answers.size);
		const missing = [...site.answers.values()].filter(
			({ question }) => !full.includes(`\n# ${question}\n`),
		);
		expect(missing.map(({ slug }) => slug)).toEqual([]);
	});
});

describe('the feed of answers', () => {
	const root = parseHtml(read(FEED).replace(/^<\?xml.*?\?>/, ''));
	const entries = selectAll(root, 'entry').map((entry) => ({
		id: textOf(selectOne(entry, 'id')),
		title: textOf(selectOne(entry, 'title')),
		url: attributeOf(selectOne(entry, 'link'), 'href') ?? '',
		published: textOf(selectOne(entry, 'published')).slice(0, 10),
		updated: textOf(selectOne(entry, 'updated')).slice(0, 10),
		summary: textOf(selectOne(entry, 'summary')),
	}));

	test('has the newest answers first, each with an id of its own', () => {
		const answers = [...site.answers.values()];
		expect(entries).toHaveLength(Math.min(answers.length, FEED_MAX));
		expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
		const days = entries.map(({ updated }) => updated);
		expect(days).toEqual(days.toSorted().reverse());
	});

	test('says of each answer what its page says', () => {
		const faults = entries.filter(({ title, url, published, updated, summary }) => {
			const page = pageAt(new URL(url).pathname).root;
			const days = selectAll(page, '.page-dates > div').map(textOf);
			return !(
				textOf(selectOne(page, 'h1')) === title &&
				textOf(selectOne(page, '.short-answer')) === summary &&
				days.includes(`Published ${published}`) &&
				days.includes(`Updated ${updated}`)
			);
		});
		expect(faults.map(({ url }) => url)).toEqual([]);
	});

	test('is named in the head of every page', () => {
		const faults = faultsOf(({ root: page }) => {
			const links = selectAll(page, 'link[type="application/atom+xml"]');
			return links.some((link) => attributeOf(link, 'href') === FEED) ? [] : ['names no feed'];
		});
		expect(faults).toEqual([]);
	});
});

describe('the day on which a page last changed', () => {
	test('is what readers see at the foot of the page', () => {
		const wrong = promisedPages.filter(({ address, lastModified }) => {
			const shown = selectOne(pageAt(address).root, '.last-changed time');
			return textOf(shown) !== lastModified || attributeOf(shown, 'datetime') !== lastModified;
		});
		expect(wrong.map(({ address }) => address)).toEqual([]);
	});

	test('is what structured data tells, where it tells a day', () => {
		const told = promisedPages.flatMap(({ address, lastModified, subject }) => {
			const isWhole = subject.kind === 'answer' || subject.kind === 'edition';
			const days = [...pageAt(address).html.matchAll(/"dateModified":"([^"]+)"/g)];
			return isWhole ? [{ address, lastModified, told: days.map(([, day]) => day).join() }] : [];
		});
		expect(told.filter((page) => page.told !== page.lastModified)).toEqual([]);
	});

	test('is not the day of the build for all of them', () => {
		expect(new Set(promisedPages.map(({ lastModified }) => lastModified)).size).toBeGreaterThan(1);
	});
});

describe('changes', () => {
	const { root } = pageAt(CHANGES);

	test('name everything that is recorded, with a link to each thing that is still there', () => {
		const links = new Set(selectAll(root, 'main li > a').map((link) => attributeOf(link, 'href')));
		const missing = recordedThings(site).filter(({ address }) => !links.has(address));
		expect(missing.map(({ id }) => id)).toEqual([]);
	});

	test('stand under their days, newest first', () => {
		const days = selectAll(root, 'main h2 > time').map(textOf);
		expect(days.length).toBeGreaterThan(1);
		expect(days).toEqual(days.toSorted().reverse());
	});

	test('of data have a feed with entries that say something and lead to their day', () => {
		const entries = selectAll(parseHtml(read(CHANGES_FEED).replace(/^<\?xml.*?\?>/, '')), 'entry');
		const anchors = new Set(selectAll(root, '[id]').map((element) => attributeOf(element, 'id')));
		expect(entries.length).toBeGreaterThan(0);
		for (const entry of entries) {
			const url = new URL(attributeOf(selectOne(entry, 'link'), 'href') ?? '');
			expect(anchors).toContain(url.hash.slice(1));
			expect(textOf(selectOne(entry, 'summary'))).not.toBe('');
		}
		const ids = entries.map((entry) => textOf(selectOne(entry, 'id')));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('are listed for search engines, each page with its day', () => {
		const { urls }: { urls: { url: string; changed: string }[] } = JSON.parse(read(CHANGED_URLS));
		const told = urls.map(({ url, changed }) => `${url} ${changed}`);
		const expected = promisedPages.map(
			({ address, lastModified }) => `${siteConfig.origin}${address} ${lastModified}`,
		);
		expect(told.toSorted()).toEqual(expected.toSorted());
	});
});

describe('an address that was published', () => {
	test('still leads to a page or a file', () => {
		const gone = site.history.addresses.filter(
			({ address }) => !isThere(`${siteConfig.origin}${address}`),
		);
		expect(gone.map(({ address }) => address)).toEqual([]);
		expect(site.history.addresses.length).toBeGreaterThan(1000);
	});

	test('gives the same page with the parameters of a mailing behind it', async () => {
		const server = createStaticServer(FOLDER);
		const { port } = await listen(server, 0);
		const [slug = ''] = site.answers.keys();
		const get = async (query: string) =>
			(await fetch(`http://localhost:${port}${answerAddress(slug)}${query}`)).text();
		const plain = await get('');
		expect(await get('?utm_source=mail&utm_campaign=x&ref=y')).toBe(plain);
		expect(plain).toContain(
			`<link rel="canonical" href="${siteConfig.origin}${answerAddress(slug)}"`,
		);
		await new Promise((resolve) => server.close(resolve));
	});
});
