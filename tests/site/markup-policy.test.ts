import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteConfig } from '../../src/site.config.ts';
import { faultsOf, files, FOLDER } from './built-site.ts';
import { attributeOf, contentOf, selectAll, type HtmlPart, type HtmlNode } from './html.ts';

/** Elements whose address the browser loads by itself, without a click. */
const LOADING = 'script, img, iframe, source, video, audio, object, embed, link, form, input';

/** `link` relations that name a page for machines and load nothing. */
const NAMING_RELATIONS = new Set(['canonical', 'alternate', 'prev', 'next', 'license', 'sitemap']);

/** Types of script elements that hold data and never run. */
const DATA_TYPES = new Set(['application/ld+json', 'application/json']);

function loadedAddresses(element: HtmlPart): string[] {
	const relation = attributeOf(element, 'rel') ?? '';
	if (element.name === 'link' && NAMING_RELATIONS.has(relation)) return [];
	return ['src', 'href', 'data', 'action', 'poster', 'srcset'].flatMap(
		(name) => attributeOf(element, name) ?? [],
	);
}

function isOwn(address: string): boolean {
	return new URL(address, siteConfig.origin).origin === siteConfig.origin;
}

function inlineText(root: HtmlNode, selector: string): string[] {
	return selectAll(root, selector).map(contentOf);
}

describe('what a strict content policy asks of the markup', () => {
	test('no element carries an inline style', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, '[style]').map((element) => `<${element.name} style>`),
		);
		expect(faults).toEqual([]);
	});

	test('no element carries a script in an attribute', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, '*').flatMap((element) =>
				Object.keys(element.attribs)
					.filter((name) => name.startsWith('on'))
					.map((name) => `<${element.name} ${name}>`),
			),
		);
		expect(faults).toEqual([]);
	});

	test('the only inline script that runs is the one that sets the theme, the same on every page', () => {
		const beforePaint = readFileSync('src/client/before-paint.js', 'utf8');
		const faults = faultsOf(({ root }) => {
			const running = selectAll(root, 'script')
				.filter((script) => attributeOf(script, 'src') === undefined)
				.filter((script) => !DATA_TYPES.has(attributeOf(script, 'type') ?? ''))
				.map(contentOf);
			if (running.length === 1 && running[0] === beforePaint) return [];
			return running.length === 0 ? ['has none'] : running.map((code) => code.slice(0, 60));
		});
		expect(faults).toEqual([]);
	});
});

describe('what keeps readers unwatched', () => {
	test('a page loads nothing from anybody else', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, LOADING)
				.flatMap(loadedAddresses)
				.filter((address) => !isOwn(address)),
		);
		expect(faults).toEqual([]);
	});

	test('styles load nothing from anybody else', () => {
		const sheets = [...files].filter(
			(file) => file.endsWith('.css') && !file.startsWith('pagefind/'),
		);
		const external = /(?:url\(|@import)\s*["']?(?:https?:)?\/\//iu;
		const faults = faultsOf(({ root }) =>
			inlineText(root, 'style').filter((css) => external.test(css)),
		);
		const faultySheets = sheets.filter((file) =>
			external.test(readFileSync(join(FOLDER, file), 'utf8')),
		);
		expect([...faults, ...faultySheets]).toEqual([]);
	});

	test('every link that leaves the site is encrypted', () => {
		const faults = faultsOf(({ root }) =>
			selectAll(root, '[href], [src], [action]').flatMap((element) =>
				['href', 'src', 'action']
					.flatMap((name) => attributeOf(element, name) ?? [])
					.filter((address) => /^(?:http:|\/\/)/iu.test(address)),
			),
		);
		expect(faults).toEqual([]);
	});
});
