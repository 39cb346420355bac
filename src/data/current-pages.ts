import { oncePer } from '../domain/once-per.ts';
import { listPages, type Page } from '../domain/page-list.ts';
import type { Site } from '../domain/site.ts';
import { currentSite } from './current-site.ts';

const pagesByAddress = oncePer(
	(site: Site): ReadonlyMap<string, Page> =>
		new Map(listPages(site).map((page) => [page.address, page])),
);

/** Every promised page of the current site, by address. */
export function currentPages(): ReadonlyMap<string, Page> {
	return pagesByAddress(currentSite());
}
