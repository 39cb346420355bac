import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { twinAddress } from '../../src/domain/addresses.ts';
import { pageSources } from '../../src/domain/page-sources.ts';
import { siteConfig } from '../../src/site.config.ts';
import { files, FOLDER, listFaults, pageAt, promisedPages, site } from './built-site.ts';
import { attributeOf, selectAll, selectOne, textOf, type HtmlNode, type HtmlPart } from './html.ts';

/** Parts of a page that serve its use; a twin does without them. */
const LEFT_OUT = 'main nav, main form, main .page-actions, main .needs-script, main [hidden]';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

interface Twin {
	readonly frontMatter: Readonly<Record<string, unknown>>;
	readonly tree: Root;
}

function readTwin(address: string): Twin {
	const text = readFileSync(join(FOLDER, twinAddress(address)), 'utf8');
	const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
	return { frontMatter: parse(head), tree: reader.parse(body) };
}

function listNodes(node: Nodes): Nodes[] {
	return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
}

function textIn(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(textIn).join('') : '';
}

const inWords = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Elements of a page that its twin has to give. */
function partsOf(root: HtmlNode, selector: string): HtmlPart[] {
	const leftOut = new Set(
		selectAll(root, LEFT_OUT).flatMap((part) => [part, ...selectAll(part, '*')]),
	);
	return selectAll(selectOne(root, 'main'), selector).filter((part) => !leftOut.has(part));
}

function spanOf(cell: HtmlPart): number {
	return Number(attributeOf(cell, 'colspan') ?? 1) * Number(attributeOf(cell, 'rowspan') ?? 1);
}

const cellsOf = (table: Table) => table.children.flatMap((row) => row.children).length;

const twins = promisedPages.map((page) => ({
	page,
	built: pageAt(page.address),
	...readTwin(page.address),
}));

/** Faults of all twins, in words. */
function faultsOfTwins(find: (twin: (typeof twins)[number]) => readonly string[]): string[] {
	return listFaults(
		twins.flatMap((twin) =>
			find(twin).map((fault) => ({ address: twinAddress(twin.page.address), fault })),
		),
	);
}

describe('the Markdown twin of a page', () => {
	test('is there for every promised page, and no other Markdown is', () => {
		const markdown = [...files].filter((file) => file.endsWith('.md')).sort();
		const expected = promisedPages.map(({ address }) => twinAddress(address).slice(1)).sort();
		expect(markdown).toEqual(expected);
	});

	test('is named in the head of its page', () => {
		const faults = faultsOfTwins(({ page, built }) => {
			const links = selectAll(built.root, 'link[rel="alternate"][type="text/markdown"]');
			const told = links.map((link) => attributeOf(link, 'href'));
			return told.join(' ') === twinAddress(page.address) ? [] : [`its page names ${told}`];
		});
		expect(faults).toEqual([]);
	});

	test('says where the page is, when it last changed, what it rests on and how it may be used', () => {
		const faults = faultsOfTwins(({ page, built, frontMatter }) => {
			const { title, url, updated, sources, licence } = frontMatter;
			return [
				...(title === textOf(selectOne(built.root, 'main h1')) ? [] : [`title ${title}`]),
				...(url === `${siteConfig.origin}${page.address}` ? [] : [`url ${url}`]),
				...(updated === page.lastModified ? [] : [`updated ${updated}`]),
				...(JSON.stringify(sources) === JSON.stringify(pageSources(site, page.subject))
					? []
					: ['sources']),
				...(typeof licence === 'string' && licence.includes('CC BY 4.0') ? [] : ['licence']),
			];
		});
		expect(faults).toEqual([]);
	});

	test('is plain Markdown: no element, no expression, no component', () => {
		const faults = faultsOfTwins(({ tree }) =>
			listNodes(tree)
				.filter((node) => node.type === 'html')
				.map(textIn),
		);
		expect(faults).toEqual([]);
	});

	test('has the headings of its page', () => {
		const faults = faultsOfTwins(({ built, tree }) => {
			const expected = partsOf(built.root, 'h1, h2, h3, h4, h5, h6').map(
				(heading) => `${heading.name} ${textOf(heading)}`,
			);
			const told = listNodes(tree)
				.filter((node) => node.type === 'heading')
				.map((node) => `h${node.depth} ${inWords(textIn(node))}`);
			return JSON.stringify(expected) === JSON.stringify(told)
				? []
				: [
						`${expected.filter((one) => !told.includes(one))} is told as ${told.filter((one) => !expected.includes(one))}`,
					];
		});
		expect(faults).toEqual([]);
	});

	test('has every cell of the tables of its page', () => {
		const faults = faultsOfTwins(({ built, tree }) => {
			const expected = partsOf(built.root, 'table').map((table) =>
				selectAll(table, 'td, th').reduce((sum, cell) => sum + spanOf(cell), 0),
			);
			const told = listNodes(tree).flatMap((node) =>
				node.type === 'table' ? [cellsOf(node)] : [],
			);
			return expected.join() === told.join() ? [] : [`${expected} cells became ${told}`];
		});
		expect(faults).toEqual([]);
	});

	test('leads nowhere without a whole address', () => {
		const faults = faultsOfTwins(({ tree }) =>
			listNodes(tree)
				.flatMap((node) => (node.type === 'link' ? [node.url] : []))
				.filter((url) => !/^(?:https:\/\/|mailto:)/.test(url)),
		);
		expect(faults).toEqual([]);
	});
});
