import { CHANGES_FEED, FEED, LLMS, LLMS_FULL } from './addresses.ts';

/** What a server sends with some of our files, beside what it sends with all. */
export interface FileHeaders {
	/** Addresses, with `*` for any run of characters. */
	readonly pattern: string;
	readonly headers: Readonly<Record<string, string>>;
}

const ATOM = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
const NOT_A_RESULT = { 'X-Robots-Tag': 'noindex' }; // the page itself is what a search should find

/** Types that servers do not know, and copies that search engines should leave out. */
export const FILE_HEADERS: readonly FileHeaders[] = [
	{
		pattern: '/*.md',
		headers: { 'Content-Type': 'text/markdown; charset=utf-8', ...NOT_A_RESULT },
	},
	{ pattern: LLMS, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
	{
		pattern: LLMS_FULL,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', ...NOT_A_RESULT },
	},
	{ pattern: FEED, headers: ATOM },
	{ pattern: CHANGES_FEED, headers: ATOM },
];
