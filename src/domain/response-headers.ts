import { CHANGED_URLS, CHANGES_FEED, FEED, LLMS, LLMS_FULL } from './addresses.ts';
import { SEARCH_WORDS, SEARCH_WORKER } from './search-files.ts';
import { asHeader, FILE_POLICY, WORKER_POLICY } from './content-policy.ts';

/**
 * What a server sends with one kind of file. This list is the only source: the preview, the rules for hosts and the
 * configurations of web servers are made from it. The build writes it with the policy of the built pages to `headers.json`
 * in the built folder, as `{ "rules": ResponseRule[] }`; `_headers` beside it says the same to Netlify and Cloudflare Pages.
 */
export interface ResponseRule {
	/** For people, e.g. `search worker`. */
	readonly kind: string;
	/**
	 * Addresses of the files as they are asked for, folders with a "/" at the end: `/answers/`. A `*` stands for any characters, also "/" and
	 * none; there is one at most, for hosts allow no more. `pathPattern` writes it as a regular expression.
	 */
	readonly paths: readonly string[];
	/** The Content-Type; where it is missing, the one that the server knows for the ending. */
	readonly type?: string;
	/** All other headers, whole: nothing is inherited from another rule. */
	readonly headers: Readonly<Record<string, string>>;
}

/** For names that change with what is in the file. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Kept, and asked about each time: a new build shows at once, and what did not change is not sent again. */
const ASK_AGAIN = 'no-cache';

/** For pictures and downloads, which may be an hour old. */
const AN_HOUR = 'public, max-age=3600';

/**
 * Powers that no page uses. Copying is used, and named so that nobody takes it for forgotten. Sharing is used too, and open to us
 * unless it is named; Chromium on Linux does not know the name and complains.
 */
const PERMISSIONS = [
	...[
		'accelerometer',
		'autoplay',
		'browsing-topics',
		'camera',
		'clipboard-read',
		'display-capture',
	],
	...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
	...['magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock'],
	...['publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'],
]
	.map((feature) => `${feature}=()`)
	.concat('clipboard-write=(self)')
	.join(', ');

/** Sent with every file. Names under ours may be somebody else's, so that HSTS does not speak for them. */
export const COMMON_HEADERS = {
	'Strict-Transport-Security': 'max-age=63072000',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': PERMISSIONS,
	'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** For our own pages only. */
const OURS = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** For pictures that others show beside a link to us. */
const SHOWN_ELSEWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** For programs, also those that run in a page of somebody else. */
const OPEN_TO_ALL = { ...SHOWN_ELSEWHERE, 'Access-Control-Allow-Origin': '*' };

const UNLISTED = { 'X-Robots-Tag': 'noindex' };

const TEXT = 'text/plain; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const JSON_TYPE = 'application/json';
const BYTES = 'application/octet-stream';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The documents' rule; hosts that add rules up need to tell it from the others. */
export const DOCUMENTS = 'document';

/**
 * The rules in order: the first with a path that fits holds, alone, and the last fits every address. `policy` is the content
 * policy for documents, as `documentPolicy` writes it, with the hashes of what all of them have inside.
 */
export function responseRules(policy: string): ResponseRule[] {
	const page = { ...COMMON_HEADERS, ...OURS, 'Content-Security-Policy': asHeader(policy) };
	return [
		...searchRules(),
		file('asset', ['/_astro/*'], undefined, FOR_EVER, OURS),
		file('share image', ['/share/*'], 'image/png', AN_HOUR, SHOWN_ELSEWHERE),
		file('icon', ['/favicon.svg'], 'image/svg+xml', AN_HOUR, OURS),
		file('data as JSON', ['/data/v1/*.json'], JSON_TYPE, AN_HOUR, OPEN_TO_ALL),
		file('data as CSV', ['/data/v1/*.csv'], 'text/csv; charset=utf-8', AN_HOUR, OPEN_TO_ALL),
		file(
			'data as TSV',
			['/data/v1/*.tsv'],
			'text/tab-separated-values; charset=utf-8',
			AN_HOUR,
			OPEN_TO_ALL,
		),
		file('workbook', ['/data/v1/*.xlsx'], SHEET, AN_HOUR, OPEN_TO_ALL),
		file('Markdown twin', ['/*.md'], 'text/markdown; charset=utf-8', ASK_AGAIN, {
			...OURS,
			...UNLISTED,
		}),
		file(
			'text for programs',
			[LLMS, '/robots.txt', '/.well-known/security.txt'],
			TEXT,
			ASK_AGAIN,
			OURS,
		),
		file('whole text for programs', [LLMS_FULL], TEXT, ASK_AGAIN, { ...OURS, ...UNLISTED }),
		file(
			'feed',
			[FEED, CHANGES_FEED],
			'application/atom+xml; charset=utf-8',
			ASK_AGAIN,
			OPEN_TO_ALL,
		),
		file('sitemap', ['/sitemap-*'], 'application/xml; charset=utf-8', ASK_AGAIN, OURS),
		file(
			'list for programs',
			[CHANGED_URLS, '/headers.json', '/manifest.json', '/built-with.json', '/sbom.cdx.json'],
			JSON_TYPE,
			ASK_AGAIN,
			OURS,
		),
		{
			kind: DOCUMENTS,
			paths: ['/', '/*/', '/*.html'],
			type: 'text/html; charset=utf-8',
			headers: { ...page, 'Cache-Control': ASK_AGAIN },
		},
		{ kind: 'anything else', paths: ['/*'], headers: { ...page, 'Cache-Control': ASK_AGAIN } },
	];
}

/** Parts of the index have a hash in their names. The program, its entry file and its WebAssembly keep their names. */
function searchRules(): ResponseRule[] {
	const parts = ['fragment/*', 'index/*', 'filter/*', '*.pf_meta'];
	const worker = file('search worker', [SEARCH_WORKER], SCRIPT, ASK_AGAIN, OURS);
	return [
		{ ...worker, headers: { ...worker.headers, 'Content-Security-Policy': WORKER_POLICY } },
		file('search program', ['/pagefind/pagefind.js'], SCRIPT, ASK_AGAIN, OURS),
		file(
			'search entry',
			['/pagefind/pagefind-entry.json', SEARCH_WORDS],
			JSON_TYPE,
			ASK_AGAIN,
			OURS,
		),
		file('search WebAssembly', ['/pagefind/wasm.*'], BYTES, ASK_AGAIN, OURS),
		file(
			'part of the search index',
			parts.map((name) => `/pagefind/${name}`),
			BYTES,
			FOR_EVER,
			OURS,
		),
	];
}

function file(
	kind: string,
	paths: readonly string[],
	type: string | undefined,
	caching: string,
	others: Readonly<Record<string, string>>,
): ResponseRule {
	return {
		kind,
		paths,
		...(type === undefined ? {} : { type }),
		headers: {
			...COMMON_HEADERS,
			'Content-Security-Policy': FILE_POLICY,
			'Cache-Control': caching,
			...others,
		},
	};
}

/** A path of a rule as a regular expression that JavaScript, nginx and Caddy read alike: `/*.md` is `^/.*\.md$`. */
export function pathPattern(path: string): string {
	return `^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`;
}

/** The rule for an address without its query. Throws where none fits, which no list of ours lets happen. */
export function ruleFor(rules: readonly ResponseRule[], address: string): ResponseRule {
	const rule = rules.find(({ paths }) =>
		paths.some((path) => new RegExp(pathPattern(path)).test(address)),
	);
	if (rule === undefined) throw new Error(`No rule says what to send with ${address}.`);
	return rule;
}
