import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { parse } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { PageSource } from '../domain/page-sources.ts';
import { readableMain } from './readable-main.ts';

/** What stands above the text of a twin. */
export interface TwinHead {
	/** Whole address of the page. */
	readonly url: string;
	/** The day its meaning last changed, as YYYY-MM-DD. */
	readonly updated: string;
	readonly sources: readonly PageSource[];
	readonly licence: string;
}

const writer = unified()
	.use(remarkGfm, { tablePipeAlign: false })
	.use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
	.freeze();

/**
 * A built page as Markdown, with front matter: what stands in its `main`, tables included.
 * Throws where a page has no `main` or where nothing is left of it, so that a failed rendering fails the build.
 */
export function markdownTwin(html: string, head: TwinHead): string {
	const { title, main } = readableMain(fromParse5(parse(html)), head.url);
	const tree = toMdast(main);
	if (!isRoot(tree) || tree.children.length === 0) {
		throw new Error(`Nothing of ${head.url} is left in Markdown.`);
	}
	const frontMatter = stringify({ title, ...head }, { lineWidth: 0 });
	return `---\n${frontMatter}---\n\n${writer.stringify(tree)}`;
}

function isRoot(tree: { readonly type: string }): tree is Root {
	return tree.type === 'root';
}
