import { compareText } from '../domain/finding.ts';

/** Cloudflare Pages reads this many and leaves out the rest; our pages that lead elsewhere stand in for those. */
export const HOST_REDIRECTS_MAX = 2000;

/**
 * Redirects as Netlify and Cloudflare Pages read them, from the file `_redirects`. What leads to a page of its own stands
 * before what leads to a place on a page, for there may be more of the latter than a host takes.
 */
export function hostRedirects(redirects: ReadonlyMap<string, string>): string {
	const lines = [...redirects]
		.sort(
			([one, oneTo], [other, otherTo]) =>
				Number(oneTo.includes('#')) - Number(otherTo.includes('#')) || compareText(one, other),
		)
		.slice(0, HOST_REDIRECTS_MAX)
		.map(([from, to]) => `${from} ${to} 301\n`);
	return lines.join('');
}
