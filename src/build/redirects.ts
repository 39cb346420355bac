import { currentSite } from '../data/current-site.ts';
import { listRedirects } from '../domain/redirects.ts';
import type { Site } from '../domain/site.ts';

/** Addresses that lead elsewhere, as Astro wants them. */
export function redirectsOf(site: Site = currentSite()): Record<string, string> {
	return Object.fromEntries(listRedirects(site));
}
