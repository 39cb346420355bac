import { DOCUMENTS, type ResponseRule } from '../domain/response-headers.ts';

/** Limits of Cloudflare Pages (https://developers.cloudflare.com/pages/configuration/headers/); Netlify names none. */
const RULES_MAX = 100;
const LINE_MAX = 2000; // characters

/** What hosts send by themselves with files whose names stay. */
const DEFAULT_CACHING = 'no-cache';

type Headers = Readonly<Record<string, string>>;

/**
 * The rules as `_headers`, for Netlify and Cloudflare Pages. There, all rules that fit an address hold together, and a header that two of
 * them set arrives twice or joined, which for a content policy means both and for others nonsense. Therefore no two rules that can fit the
 * same address name the same header: what all files share stands under all addresses; documents are named by their folders; and a
 * file that lies among documents gets only what they do not get. `documents` are the paths of the HTML files.
 */
export function hostHeaders(rules: readonly ResponseRule[], documents: readonly string[]): string {
	const [first = {}, ...others] = rules.map(({ headers }) => headers);
	const shared = pick(first, ([name, value]) => others.every((other) => other[name] === value));
	const own = ({ type, headers }: ResponseRule): Headers => ({
		...(type === undefined ? {} : { 'Content-Type': type }),
		...pick(headers, ([name, value]) => !(name in shared) && value !== DEFAULT_CACHING),
	});
	const document = rules.find(({ kind }) => kind === DOCUMENTS);
	if (document === undefined) throw new Error('No rule is for documents.');
	const files = rules.filter(({ paths }) => paths.every((path) => !/^\/(?:\*|\*\/)?$/.test(path)));
	const places = documentPlaces(documents, files);
	const { 'Content-Type': _, ...page } = own(document);
	return asText([
		['/*', shared],
		...places.map((place) => [place, page] as const),
		...files.flatMap((rule) =>
			rule.paths.map((path) => [path, fileHeaders(path, own(rule), page, places)] as const),
		),
	]);
}

/** What a rule for files adds where its files may lie among documents, and elsewhere; a policy only where it allows more than none. */
function fileHeaders(
	path: string,
	own: Headers,
	page: Headers,
	places: readonly string[],
): Headers {
	const isAmongDocuments = places.some((place) => place.startsWith(path.split('*')[0] ?? ''));
	return pick(own, ([name, value]) => {
		if (isAmongDocuments && path.includes('*')) return !(name in page);
		return name !== 'Content-Security-Policy' || value.includes('script-src');
	});
}

/** Folders that hold documents, and by themselves documents beside other files. */
function documentPlaces(documents: readonly string[], files: readonly ResponseRule[]): string[] {
	const isMixed = (folder: string) =>
		files.some(({ paths }) => paths.some((path) => path.startsWith(folder)));
	const places = documents.map((path) => {
		const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
		const folder = /^\/[^/]+\//.exec(address)?.[0];
		return folder === undefined || isMixed(folder) ? address : `${folder}*`;
	});
	return [...new Set(places)];
}

function pick(headers: Headers, isWanted: (entry: [string, string]) => boolean): Headers {
	return Object.fromEntries(Object.entries(headers).filter(isWanted));
}

function asText(rules: readonly (readonly [path: string, headers: Headers])[]): string {
	const blocks = rules
		.filter(([, headers]) => Object.keys(headers).length > 0)
		.map(([path, headers]) => [
			path,
			...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
		]);
	const longest = blocks.flat().find((line) => line.length > LINE_MAX);
	if (longest !== undefined) {
		throw new Error(
			`A line of _headers has ${longest.length} characters, and hosts read ${LINE_MAX}: ${longest.slice(0, 60)}…`,
		);
	}
	if (blocks.length > RULES_MAX) {
		throw new Error(`_headers has ${blocks.length} rules, and hosts read ${RULES_MAX}.`);
	}
	return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
