import type { ResponseRule } from './response-headers.ts';

/** What the configuration of a web server is made from: a built site, and where it lies on the server. */
export interface ServedSite {
	readonly root: string;
	readonly rules: readonly ResponseRule[];
	/** Addresses that lead elsewhere. */
	readonly redirects: ReadonlyMap<string, string>;
}

/** How long a redirect may be remembered: a wrong one is forgotten in an hour. */
export const REDIRECT_CACHING = 'public, max-age=3600';

/** What a server sends with files that no rule gives a type: by the ending, text with its encoding. */
export const TYPES: Readonly<Record<string, string>> = {
	css: 'text/css; charset=utf-8',
	html: 'text/html; charset=utf-8',
	ico: 'image/x-icon',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json',
	mjs: 'text/javascript; charset=utf-8',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	webp: 'image/webp',
	woff2: 'font/woff2',
	xml: 'application/xml; charset=utf-8',
};

/** The headers that every rule sends with the same value: they go with redirects and refusals too. */
export function sharedHeaders(rules: readonly ResponseRule[]): [string, string][] {
	const [first, ...others] = rules;
	return Object.entries(first?.headers ?? {}).filter(([name, value]) =>
		others.every(({ headers }) => headers[name] === value),
	);
}

/** The rule for the page that answers unknown addresses. */
export function errorPageRule(rules: readonly ResponseRule[]): ResponseRule {
	const rule = rules.find(({ paths }) => paths.includes('/*.html'));
	if (rule === undefined) throw new Error('No rule says what to send with pages.');
	return rule;
}
