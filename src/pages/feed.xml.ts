import { currentSite } from '../data/current-site.ts';
import { answersFeed } from '../exports/answers-feed.ts';
import { siteConfig } from '../site.config.ts';

/** New and changed answers. */
export function GET(): Response {
	return new Response(answersFeed(currentSite(), siteConfig), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
}
