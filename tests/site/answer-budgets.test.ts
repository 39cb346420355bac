import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerAddress } from '../../src/domain/addresses.ts';
import { pageAt, site } from './built-site.ts';
import { scriptFilesOf, scriptsOf, stylesOf, withoutStyles } from './weight.ts';

// In bytes after brotli, as a server sends them. An answer that lists a whole catalogue is no exception.
const FIRST_LOAD_MAX = 20_000; // the page with its styles, and its scripts
const REQUESTS_MAX = 3; // the page and its scripts; the icon is asked for once for all pages
const HTML_MAX = 12_000;
const STYLES_MAX = 8_000;
const SCRIPTS_MAX = 3_000;

const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** The size after brotli, at most: at full strength only where a quick attempt is over the limit. */
function sizeWithin(max: number, text: string): number {
	const quick = brotliCompressSync(text, QUICK).length;
	return quick <= max ? quick : brotliCompressSync(text).length;
}

describe('the budgets of every answer', () => {
	test.each([...site.answers.keys()])('%s', (slug) => {
		const page = pageAt(answerAddress(slug));
		const files = [...scriptFilesOf(page).values()];
		const rest = files.reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
		expect(1 + files.length).toBeLessThanOrEqual(REQUESTS_MAX);
		expect(sizeWithin(FIRST_LOAD_MAX - rest, page.html) + rest).toBeLessThanOrEqual(FIRST_LOAD_MAX);
		expect(sizeWithin(HTML_MAX, withoutStyles(page.html))).toBeLessThanOrEqual(HTML_MAX);
		expect(sizeWithin(STYLES_MAX, stylesOf(page))).toBeLessThanOrEqual(STYLES_MAX);
		expect(sizeWithin(SCRIPTS_MAX, scriptsOf(page))).toBeLessThanOrEqual(SCRIPTS_MAX);
	});
});
