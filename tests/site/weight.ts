import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, type BuiltPage } from './built-site.ts';
import { attributeOf, contentOf, selectAll } from './html.ts';

/** Adds the script and everything it imports at once to `files`; what it imports on demand does not count. */
function addWithImports(address: string, files: Map<string, string>): void {
	if (files.has(address)) return;
	const code = readFileSync(join(FOLDER, address), 'utf8');
	files.set(address, code);
	for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g)) {
		addWithImports(new URL(path, `https://site.invalid${address}`).pathname, files);
	}
}

/** The script files that a page loads before it is used, by address. */
export function scriptFilesOf({ root }: BuiltPage): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	for (const script of selectAll(root, 'script[src]')) {
		addWithImports(attributeOf(script, 'src') ?? '', files);
	}
	return files;
}

/** All that a page runs before it is used, in its files and in the page itself. */
export function scriptsOf(page: BuiltPage): string {
	const inline = selectAll(page.root, 'script:not([src])')
		.filter((script) => !/^application\/(?:ld\+)?json$/.test(attributeOf(script, 'type') ?? ''))
		.map(contentOf);
	return [...scriptFilesOf(page).values(), ...inline].join('');
}

/** All styles of a page, in it and beside it. */
export function stylesOf({ root }: BuiltPage): string {
	const inline = selectAll(root, 'style').map(contentOf);
	const linked = selectAll(root, 'link[rel="stylesheet"]').map((link) =>
		readFileSync(join(FOLDER, attributeOf(link, 'href') ?? ''), 'utf8'),
	);
	return [...inline, ...linked].join('');
}

/** A page without the styles in it, which are counted apart. */
export function withoutStyles(html: string): string {
	return html.replace(/<style>[\s\S]*?<\/style>/g, '');
}
