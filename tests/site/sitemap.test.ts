import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteConfig } from '../../src/site.config.ts';
import { builtPages, files, FOLDER, isHidden, promisedPages } from './built-site.ts';
import { parseHtml, selectAll, selectOne, textOf } from './html.ts';

function readRoot(file: string) {
	return parseHtml(readFileSync(join(FOLDER, file), 'utf8'));
}

/** Day of last change by address, as all parts of the sitemap say. */
const sitemap = new Map(
	selectAll(readRoot('sitemap-index.xml'), 'loc')
		.map((loc) => new URL(textOf(loc)).pathname.slice(1))
		.flatMap((part) => selectAll(readRoot(part), 'url'))
		.map((url) => [
			textOf(selectOne(url, 'loc')).replace(siteConfig.origin, ''),
			textOf(selectOne(url, 'lastmod')).slice(0, 10),
		]),
);

describe('the sitemap', () => {
	test('lists every promised page that is not hidden, and nothing else', () => {
		const expected = promisedPages
			.map((page) => page.address)
			.filter((address) => {
				const page = builtPages.get(address);
				return page === undefined || !isHidden(page);
			});
		expect([...sitemap.keys()].sort()).toEqual(expected.sort());
	});

	test('gives each page the day on which its meaning last changed', () => {
		const faults = promisedPages.filter(
			({ address, lastModified }) => sitemap.has(address) && sitemap.get(address) !== lastModified,
		);
		expect(faults.map((page) => `${page.address} ${sitemap.get(page.address)}`)).toEqual([]);
	});

	test('gives each answer the day that its page shows', () => {
		const shown = promisedPages
			.filter((page) => page.subject.kind === 'answer')
			.map(({ address }) => {
				const rows = selectAll(builtPages.get(address)?.root ?? parseHtml(''), '.page-dates > div');
				const updated = rows.map((row) => textOf(row)).find((text) => text.startsWith('Updated'));
				return [address, updated?.replace('Updated ', '')] as const;
			});
		expect(shown).toEqual(shown.map(([address]) => [address, sitemap.get(address)]));
	});

	test('is found through robots.txt, which lets everybody read', () => {
		const robots = readFileSync(join(FOLDER, 'robots.txt'), 'utf8');
		expect(files).toContain('robots.txt');
		expect(robots).toContain(`Sitemap: ${siteConfig.origin}/sitemap-index.xml`);
		expect(robots).not.toMatch(/^Disallow: \/\s*$/m);
	});
});
