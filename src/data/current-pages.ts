import { listPages, type Page } from '../domain/page-list.ts';
import type { Site } from '../domain/site.ts';
import { currentSite } from './current-site.ts';

const pagesBySite = new WeakMap<Site, ReadonlyMap<string, Page>>();

/** Every promised page of the current site, by address. */
export function currentPages(): ReadonlyMap<string, Page> {
	const site = currentSite();
	const pages =
		pagesBySite.get(site) ?? new Map(listPages(site).map((page) => [page.address, page]));
	pagesBySite.set(site, pages);
	return pages;
}
