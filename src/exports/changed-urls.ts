import { compareText } from '../domain/finding.ts';
import type { Page } from '../domain/page-list.ts';
import type { Publisher } from '../domain/structured-data.ts';

export const CHANGED_URLS_MAX = 10_000; // what one call of the IndexNow protocol takes

/** Pages with the day each last changed, newest first: what a deployment tells search engines, from its last day on. */
export function changedUrls(pages: Iterable<Page>, { origin }: Publisher): string {
	const urls = [...pages]
		.sort(
			(a, b) => compareText(b.lastModified, a.lastModified) || compareText(a.address, b.address),
		)
		.slice(0, CHANGED_URLS_MAX)
		.map(({ address, lastModified }) => ({ url: `${origin}${address}`, changed: lastModified }));
	return `${JSON.stringify({ host: new URL(origin).host, urls }, undefined, '\t')}\n`;
}
