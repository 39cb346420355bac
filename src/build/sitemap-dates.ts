import type { SitemapItem } from '@astrojs/sitemap';
import { currentSite } from '../data/current-site.ts';
import { listPages } from '../domain/page-list.ts';
import { siteConfig } from '../site.config.ts';

/** Gives each sitemap entry the day on which its page last changed in meaning, and leaves out what is not a page of the site. */
export function withLastModified(): (item: SitemapItem) => SitemapItem | undefined {
	const days = new Map(listPages(currentSite()).map((page) => [page.address, page.lastModified]));
	return (item) => {
		const lastModified = days.get(new URL(item.url, siteConfig.origin).pathname);
		return lastModified === undefined ? undefined : { url: item.url, lastmod: lastModified };
	};
}
