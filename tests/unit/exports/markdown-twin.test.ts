import { describe, expect, test } from 'vitest';
import { markdownTwin } from '../../../src/exports/markdown-twin.ts';

const HEAD = {
	url: 'https://example.org/answers/one/',
	updated: '2026-11-25',
	sources: [{ title: 'A work: its title', url: 'https://example.org/work' }],
	licence: 'CC BY 4.0',
};

const write = (main: string) =>
	markdownTwin(`<!doctype html><title>x</title><main>${main}</main>`, HEAD)
		.replace(/^---[\s\S]*?\n---\n/, '')
		.trim();

describe('markdownTwin', () => {
	test('puts title, address, day, sources and licence above the text', () => {
		const twin = markdownTwin('<main><h1>One <b>question</b>?</h1></main>', HEAD);
		expect(twin).toBe(
			[
				'---',
				'title: One question?',
				'url: https://example.org/answers/one/',
				'updated: 2026-11-25',
				'sources:',
				'  - title: "A work: its title"',
				'    url: https://example.org/work',
				'licence: CC BY 4.0',
				'---',
				'',
				'# One **question**?',
				'',
			].join('\n'),
		);
	});

	test.each([
		[
			'a definition list as a list',
			'<dl><div><dt>Style</dt><dd>pairs</dd></div></dl>',
			'- **Style:** pairs',
		],
		[
			'a table with its caption above',
			'<table><caption>Rows</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
			'_Rows_\n\n| A |\n| - |\n| 1 |',
		],
		[
			'blocks in a cell in one line',
			'<table><tr><th>A</th></tr><tr><td><p>One.</p><ul><li>two</li><li>three</li></ul></td></tr></table>',
			'| A |\n| - |\n| One. two; three |',
		],
		[
			'addresses in full',
			'<p><a href="/about/">a</a> <a href="#x">b</a></p>',
			'[a](https://example.org/about/) [b](https://example.org/answers/one/#x)',
		],
		[
			'no navigation, button, script or hidden part',
			'<p>Text</p><nav>n</nav><button>b</button><script>s</script><p hidden>h</p><div class="page-actions">p</div>',
			'Text',
		],
	])('writes %s', (_what, html, markdown) => {
		expect(write(`<h1>One</h1>${html}`)).toBe(`# One\n\n${markdown}`);
	});

	test.each([
		['no main', '<h1>One</h1>'],
		['no heading', '<main><p>One</p></main>'],
	])('fails on a page that has %s', (reason, html) => {
		expect(() => markdownTwin(html, HEAD)).toThrow(`${HEAD.url} has ${reason}`);
	});
});
