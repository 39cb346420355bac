import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { editionAddress } from '../../src/domain/addresses.ts';
import { catalogueFamilies } from '../../src/domain/catalogue-families.ts';
import { pageAt, site } from './built-site.ts';
import { attributeOf, selectAll } from './html.ts';

const BYTES_MAX = 60_000; // after brotli
const LONG = 60; // elements

const long = [...site.editions.values()].filter(({ controls }) => controls.size > LONG);

describe.each(long.map((edition) => [edition.key, edition] as const))(
	'the page of a long catalogue: %s',
	(_, edition) => {
		const { html, root } = pageAt(editionAddress(edition));

		test(`is at most ${BYTES_MAX / 1000} kB`, () => {
			expect(brotliCompressSync(html).length).toBeLessThanOrEqual(BYTES_MAX);
		});

		test('has a table for each family, and a link to it above', () => {
			const parts = catalogueFamilies(edition).map(({ part }) => `part-${part.key}`);
			const headings = selectAll(root, 'h3[id^="part-"]').map((one) => attributeOf(one, 'id'));
			expect(headings).toEqual(parts);
			const links = selectAll(root, 'main a').map((link) => attributeOf(link, 'href'));
			expect(parts.filter((part) => !links.includes(`#${part}`))).toEqual([]);
			expect(selectAll(root, '.control-table')).toHaveLength(parts.length);
		});

		test('has a row with an anchor for each of its elements', () => {
			const rows = selectAll(root, '.control-table tbody tr').map((row) => attributeOf(row, 'id'));
			expect(rows.toSorted()).toEqual(
				[...edition.controls.values()].map(({ slug }) => slug).toSorted(),
			);
		});
	},
);
