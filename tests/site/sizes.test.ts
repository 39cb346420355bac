import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerAddress, READINESS, SEARCH } from '../../src/domain/addresses.ts';
import { faultsOf, pageAt, readablePages, site } from './built-site.ts';
import { selectAll } from './html.ts';
import { scriptsOf, stylesOf, withoutStyles } from './weight.ts';

// All limits in kB (1,000 bytes) after brotli, as a server sends them. Styles stand in the page and are counted apart.
const TEXT_MAX = 12; // an answer without the tables that are generated from data
const ANSWER_MAX = 12; // an answer with its tables, unless it shows a whole catalogue
const PAGE_MAX = 20; // any page but those that are one long table, with its styles
const TABLE_PAGE_MAX = 28; // a catalogue or a crosswalk of several hundred rows
const READINESS_MAX = 36; // the questions, what to do about each, the report and the scoring sheet, so that nothing is fetched later
const STYLES_MAX = 8;
const SCRIPTS_MAX = 3; // what a page runs before the reader touches it
const SEARCH_SCRIPTS_MAX = 7; // the search page is the search: what every page runs, and at most 6 of its own
const READINESS_SCRIPTS_MAX = 15; // the questionnaire reckons and exports in the reader's browser
const FILES_MAX = 2; // besides the page itself: its script and its icon; the search, the questionnaire and the pages of a pair have a second script

const CANDIDATES = 12; // brotli at full strength takes a minute for all pages; a quick gzip finds the largest

interface Text {
	readonly address: string;
	readonly text: string;
}

/** The largest of some texts after brotli, and its size in kB. */
function largest(texts: readonly Text[]): { address: string; size: number } {
	const distinct = [...new Map(texts.map((text) => [text.text, text])).values()];
	const sizes = distinct
		.map((text) => ({ ...text, quick: gzipSync(text.text, { level: 1 }).length }))
		.sort((a, b) => b.quick - a.quick)
		.slice(0, CANDIDATES)
		.map(({ address, text }) => ({ address, size: brotliCompressSync(text).length }));
	const most = sizes.reduce((so, next) => (next.size > so.size ? next : so));
	return { address: most.address, size: Math.round(most.size / 10) / 100 };
}

const hasOwnScript = (address: string) =>
	address === SEARCH || address === READINESS || /^\/crosswalks\/.+--/.test(address);

const answers = [...site.answers.keys()].map((slug) => pageAt(answerAddress(slug)));

/** An answer as its author wrote it, without the tables that are generated from data. */
function withoutGeneratedTables(html: string): string {
	return withoutStyles(html)
		.replace(/<section class="cited-crosswalk"[\s\S]*?(?=<section class="related")/, '')
		.replace(/<table class="(?:control|mapping|cited)-table">[\s\S]*?<\/table>/g, '');
}

describe('what a reader downloads, in kB after brotli', () => {
	const text = answers.map(({ address, html }) => ({
		address,
		text: withoutGeneratedTables(html),
	}));
	const whole = answers
		.filter(({ root }) => selectAll(root, '.control-table').length === 0)
		.map(({ address, html }) => ({ address, text: withoutStyles(html) }));
	const pages = readablePages.map(({ address, html }) => ({ address, text: html }));
	const isTable = ({ address }: Text) =>
		/^\/crosswalks\/.+--|^\/frameworks\/[^/]+\/[^/]+\/$/.test(address);
	const styles = readablePages.map((page) => ({ address: page.address, text: stylesOf(page) }));
	const scripts = readablePages.map((page) => ({ address: page.address, text: scriptsOf(page) }));
	const isSearch = ({ address }: Text) => address === SEARCH;
	const isReadiness = ({ address }: Text) => address === READINESS;
	const reading = scripts.filter((size) => !isSearch(size) && !isReadiness(size));
	const ordinary = pages.filter((size) => !isTable(size) && !isReadiness(size));

	test.each([
		{ what: 'an answer without generated tables', ...largest(text), max: TEXT_MAX },
		{ what: 'an answer with its tables', ...largest(whole), max: ANSWER_MAX },
		{ what: 'a page', ...largest(ordinary), max: PAGE_MAX },
		{ what: 'a long table', ...largest(pages.filter(isTable)), max: TABLE_PAGE_MAX },
		{ what: 'the questionnaire', ...largest(pages.filter(isReadiness)), max: READINESS_MAX },
		{ what: 'the styles of a page', ...largest(styles), max: STYLES_MAX },
		{ what: 'the scripts of a page before it is used', ...largest(reading), max: SCRIPTS_MAX },
		{ what: 'the search', ...largest(scripts.filter(isSearch)), max: SEARCH_SCRIPTS_MAX },
		{
			what: 'the scripts of the questionnaire',
			...largest(scripts.filter(isReadiness)),
			max: READINESS_SCRIPTS_MAX,
		},
	])('$what is at most $size of $max', ({ address, size, max }) => {
		expect(size, address).toBeGreaterThan(0);
		expect(size, address).toBeLessThanOrEqual(max);
	});

	test('every answer has a generated crosswalk to measure without', () => {
		const without = answers.filter(
			({ html }) => !html.includes('<section class="cited-crosswalk"'),
		);
		expect(without.map((page) => page.address)).toEqual([]);
	});

	test(`a page asks for at most ${FILES_MAX} files`, () => {
		const faults = faultsOf(({ root, address }) => {
			const loading = 'script[src], link[rel="stylesheet"], img, link[rel="icon"]';
			const count = selectAll(root, loading).length;
			return count > FILES_MAX + Number(hasOwnScript(address)) ? [`asks for ${count}`] : [];
		});
		expect(faults).toEqual([]);
	});
});
