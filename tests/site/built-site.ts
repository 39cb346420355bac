import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSite } from '../../src/data/load-site.ts';
import { listPages } from '../../src/domain/page-list.ts';
import { attributeOf, parseHtml, selectAll, type HtmlNode } from './html.ts';

/** Folder of the built site; SITE_FOLDER names another one, to test a copy while the site is being built. */
export const FOLDER = process.env['SITE_FOLDER'] ?? 'dist';

/** One HTML file of the built site. */
export interface BuiltPage {
	/** As readers type it, e.g. `/answers/` or `/404.html`. */
	readonly address: string;
	readonly html: string;
	readonly root: HtmlNode;
}

if (!existsSync(join(FOLDER, 'index.html'))) {
	throw new Error(`There is no built site in ${FOLDER}/. Run "npm run build" first.`);
}

/** The content that the site was built from. */
export const { site } = loadSite(process.cwd());

/** The pages that the site promises. */
export const promisedPages = listPages(site);

/** Paths of all files of the built site, e.g. `answers/index.html`. */
export const files: ReadonlySet<string> = new Set(
	readdirSync(FOLDER, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(FOLDER, '/').length))
		.map((path) => path.replaceAll('\\', '/')),
);

/** Every HTML file, by address: pages, redirects and the error page. */
export const builtPages: ReadonlyMap<string, BuiltPage> = new Map(
	[...files]
		.filter((file) => file.endsWith('.html'))
		.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
		.sort()
		.map((address) => [address, readPage(address)]),
);

/** Where an address only leads elsewhere: the address it leads to. */
export function redirectTarget(page: BuiltPage): string | undefined {
	const refresh = selectAll(page.root, 'meta[http-equiv="refresh"]')[0];
	if (refresh === undefined) return undefined;
	return /url=(\S+)/iu.exec(attributeOf(refresh, 'content') ?? '')?.[1];
}

/** True when a page asks search engines to leave it out. */
export function isHidden(page: BuiltPage): boolean {
	return selectAll(page.root, 'meta[name="robots"]').some((meta) =>
		attributeOf(meta, 'content')?.includes('noindex'),
	);
}

/** Pages that people read: everything but redirects. */
export const readablePages: readonly BuiltPage[] = [...builtPages.values()].filter(
	(page) => redirectTarget(page) === undefined,
);

/** The built page at an address. Throws when it is missing. */
export function pageAt(address: string): BuiltPage {
	const page = builtPages.get(address);
	if (page === undefined) throw new Error(`${FOLDER}/ has no page ${address}`);
	return page;
}

/** One fault of one page. */
export interface Fault {
	readonly address: string;
	readonly fault: string;
}

/** Each fault once, with the pages it stands on: a fault of a layout is not printed for every page. */
export function listFaults(found: readonly Fault[]): string[] {
	return [...Map.groupBy(found, ({ fault }) => fault)].map(([fault, places]) => {
		const others = places.length - 1;
		return `${places[0]?.address}${others === 0 ? '' : ` and ${others} more`}: ${fault}`;
	});
}

/** Faults of all readable pages, in words. */
export function faultsOf(find: (page: BuiltPage) => readonly string[]): string[] {
	return listFaults(
		readablePages.flatMap((page) => find(page).map((fault) => ({ address: page.address, fault }))),
	);
}

function readPage(address: string): BuiltPage {
	const file = address.endsWith('/') ? `${address}index.html` : address;
	const html = readFileSync(join(FOLDER, file), 'utf8');
	return { address, html, root: parseHtml(html) };
}
