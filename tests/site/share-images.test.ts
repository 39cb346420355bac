import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cardPages, IMAGE_SIZE, imageAddress } from '../../src/domain/share-image.ts';
import { siteConfig } from '../../src/site.config.ts';
import { files, FOLDER, listFaults, pageAt, promisedPages } from './built-site.ts';
import { attributeOf, selectOne } from './html.ts';

const IMAGE_MAX = 60_000; // bytes

/** Width and height as the header of a PNG file gives them. */
function sizeOf(png: Buffer): { width: number; height: number } {
	return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const cards = cardPages(new Map(promisedPages.map((page) => [page.address, page])));

describe('the image beside a link to a page', () => {
	test('is drawn for each page that has one of its own, and no other image is', () => {
		const drawn = [...files].filter((file) => file.startsWith('share/')).sort();
		expect(drawn).toEqual(cards.map(({ address }) => imageAddress(address).slice(1)).sort());
	});

	test('has the size that networks ask for, in few bytes', () => {
		const faults = cards.flatMap(({ address }) => {
			const png = readFileSync(join(FOLDER, imageAddress(address)));
			const { width, height } = sizeOf(png);
			const isRight = width === IMAGE_SIZE.width && height === IMAGE_SIZE.height;
			const fault = `${width} × ${height}, ${png.length} bytes`;
			return isRight && png.length <= IMAGE_MAX ? [] : [{ address, fault }];
		});
		expect(listFaults(faults)).toEqual([]);
	});

	test('is named by every page, with words for those who do not see it', () => {
		const faults = promisedPages.flatMap(({ address }) => {
			const { root } = pageAt(address);
			const graph = (name: string) =>
				attributeOf(selectOne(root, `meta[property="og:image${name}"]`), 'content') ?? '';
			const path = graph('').replace(siteConfig.origin, '');
			return [
				...(files.has(path.slice(1)) ? [] : [{ address, fault: `no file ${path}` }]),
				...(graph(':alt') === '' ? [{ address, fault: 'no words' }] : []),
			];
		});
		expect(listFaults(faults)).toEqual([]);
	});
});
