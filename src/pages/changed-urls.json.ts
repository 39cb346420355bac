import { currentPages } from '../data/current-pages.ts';
import { changedUrls } from '../exports/changed-urls.ts';
import { siteConfig } from '../site.config.ts';

/** What a deployment sends to IndexNow. */
export function GET(): Response {
	return new Response(changedUrls(currentPages().values(), siteConfig));
}
