import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA } from '../../src/domain/addresses.ts';
import { formatSize } from '../../src/exports/dataset.ts';
import { describeDownloads, FORMATS, makeDownloads } from '../../src/exports/downloads.ts';
import { DATA_FOLDER } from '../../src/exports/file-names.ts';
import { relation } from '../../src/schemas/crosswalk.ts';
import { siteConfig } from '../../src/site.config.ts';
import { files, FOLDER, pageAt, site } from './built-site.ts';
import { attributeOf, contentOf, selectAll, textOf } from './html.ts';

const downloads = await makeDownloads(site, siteConfig);
const descriptions = describeDownloads(downloads, siteConfig);
const { root } = pageAt(DATA);

describe('the files to download', () => {
	test('are all there, byte for byte, and nothing else is', () => {
		const expected = [...downloads, ...descriptions];
		const changed = expected.filter(
			({ address, content }) =>
				!files.has(address.slice(1)) || !readFileSync(join(FOLDER, address)).equals(content),
		);
		expect(changed.map(({ address }) => address)).toEqual([]);
		const built = [...files].filter((file) => `/${file}`.startsWith(DATA_FOLDER));
		expect(built).toHaveLength(expected.length);
	});

	test('are listed with format, size, day and licence', () => {
		const listed = selectAll(root, 'tr[id] a').map((link) => attributeOf(link, 'href'));
		expect(listed).toEqual(downloads.map(({ address }) => address));
		for (const row of selectAll(root, 'tr[id]').filter((one) => selectAll(one, 'a').length > 0)) {
			const own = downloads.filter(({ subject }) => subject.id === attributeOf(row, 'id'));
			const shown = selectAll(row, 'li').map(textOf);
			expect(shown).toEqual(
				own.map(({ ending, content }) => `${FORMATS[ending].name} ${formatSize(content.length)}`),
			);
			expect(textOf(row)).toContain(own[0]?.subject.version);
			expect(textOf(row)).toContain(own[0]?.subject.licence);
		}
	});

	test('are told to search engines as data sets, each file once', () => {
		const told = selectAll(root, 'script[type="application/ld+json"]')
			.map(contentOf)
			.filter((text) => text.includes('"Dataset"'))
			.flatMap((text) => [...text.matchAll(/"contentUrl":"([^"]+)"/g)].map(([, url]) => url));
		expect(told).toEqual(downloads.map(({ address }) => `${siteConfig.origin}${address}`));
	});
});

describe('what files refer to on the page', () => {
	const anchors = new Set(selectAll(root, '[id]').map((element) => attributeOf(element, 'id')));

	test('is there: licences, namespaces and words', () => {
		const referred = [...downloads, ...descriptions]
			.filter(({ address }) => !address.endsWith('.xlsx'))
			.flatMap(({ content }) => [
				...new TextDecoder()
					.decode(content)
					.matchAll(new RegExp(`${siteConfig.origin}${DATA}#([\\w.-]*\\w)`, 'g')),
			])
			.map(([, anchor = '']) => anchor)
			.filter((anchor) => anchor !== 'sssom' && anchor !== 'relation');
		expect([...new Set(referred)].filter((anchor) => !anchors.has(anchor))).toEqual([]);
	});

	test('explains every relation', () => {
		const missing = relation.options.filter((name) => !anchors.has(`relation-${name}`));
		expect(missing).toEqual([]);
	});
});
