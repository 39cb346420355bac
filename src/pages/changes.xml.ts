import { currentSite } from '../data/current-site.ts';
import { listChanges } from '../domain/changes.ts';
import { recordedThings } from '../domain/recorded-things.ts';
import { changesFeed } from '../exports/changes-feed.ts';
import { siteConfig } from '../site.config.ts';

/** Changes of the data. */
export function GET(): Response {
	const site = currentSite();
	const changes = listChanges(site.history, recordedThings(site));
	return new Response(changesFeed(changes, siteConfig), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
}
