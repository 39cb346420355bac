import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { InlineCodeReader } from '../../../src/build/inline-code.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const page = (head: string, body = '') =>
	`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

/** What a reader finds that has read other documents before. */
function read(html: string, ...before: string[]) {
	const reader = new InlineCodeReader();
	for (const other of before) reader.read(other);
	const { scripts, styles } = reader.read(html);
	return { scripts, styles };
}

const RUN = '<script>run()</script>';

describe('the inline code of a document', () => {
	test('is its scripts and styles, each once, byte for byte', () => {
		const html = page(`<style> a{} </style>${RUN}${RUN}<script type="module">late()</script>`);
		expect(read(html)).toEqual({
			scripts: [hash('run()'), hash('late()')],
			styles: [hash(' a{} ')],
		});
	});

	test('is not what is data or comes from a file', () => {
		const html = page(
			'<script type="application/ld+json">{"a":1}</script><script type="module" src="/a.js"></script>',
		);
		expect(read(html)).toEqual({ scripts: [], styles: [] });
	});

	test('includes rules for speculation, which a policy takes for a script', () => {
		const html = page('<script type="speculationrules">{}</script>');
		expect(read(html).scripts).toEqual([hash('{}')]);
	});

	test('includes what only readers without scripts are shown', () => {
		expect(read(page('<noscript><style>b{}</style></noscript>')).styles).toEqual([hash('b{}')]);
	});

	test.each([
		['an attribute', '<p title="<script>bad()</script>">'],
		['a comment', '<!-- <script>bad()</script> -->'],
		['a text field', '<textarea><script>bad()</script></textarea>'],
		['a title', '<title><script>bad()</script></title>'],
		['an attribute of single quotes', "<p title='<style>bad()</style>'>"],
	])('is never a text in %s', (_, markup) => {
		expect(read(page(RUN, markup), page(RUN))).toEqual({ scripts: [hash('run()')], styles: [] });
	});

	test.each([
		['a false beginning in an attribute', '<p title="<script>">'],
		['a false beginning of data', '<p title="<script type="application/json">">'],
		['a false beginning of a file', "<p title='<script src=/a.js>'>"],
		['a false beginning in a comment', '<!-- <script> -->'],
		['a false style', '<p title="<style>">'],
	])('is found behind %s', (_, markup) => {
		expect(read(page('', `${markup}${RUN}`), page(RUN)).scripts).toEqual([hash('run()')]);
	});

	test.each([
		['a type in another attribute', `<script data-x='type="application/json"'>run()</script>`],
		['an end of a tag in an attribute', '<script data-x="a>b">run()</script>'],
		['capitals', '<SCRIPT>run()</SCRIPT>'],
		['a space in the end tag', '<script>run()</script >'],
		['a type with spaces', '<script type=" module ">run()</script>'],
	])('is read in spite of %s', (_, markup) => {
		expect(read(page(markup), page(RUN)).scripts).toEqual([hash('run()')]);
	});

	test('is read as a browser reads it where a script speaks of scripts', () => {
		const text = 'a("<!-- <script>");b("</script>");--></script>';
		expect(read(page(`<script>${text}</script>`)).scripts).toEqual([
			hash('a("<!-- <script>");b("</script>");-->'),
		]);
	});

	test('is the same whether or not the document was met before', () => {
		const html = page(`${RUN}<style>a{}</style>`, '<script type="application/json">{}</script>');
		expect(read(html, html)).toEqual(read(html));
	});

	test('is nothing in a redirect', () => {
		const redirect = '<!doctype html><meta http-equiv="refresh" content="0;url=/a/">';
		expect(new InlineCodeReader().read(redirect).isBare).toBe(true);
		expect(new InlineCodeReader().read(page(RUN)).isBare).toBe(false);
	});
});
