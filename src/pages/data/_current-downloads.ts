import { isBuilt } from '../../data/build-parts.ts';
import { currentSite } from '../../data/current-site.ts';
import type { Site } from '../../domain/site.ts';
import {
	describeDownloads,
	makeDownloads,
	type Description,
	type Download,
} from '../../exports/downloads.ts';
import { siteConfig } from '../../site.config.ts';

interface Files {
	readonly downloads: readonly Download[];
	readonly descriptions: readonly Description[];
}

const filesBySite = new WeakMap<Site, Promise<Files>>();

/** Every file of the current site, made once for the page that lists them and the routes that send them. */
export function currentDownloads(): Promise<Files> {
	const site = currentSite();
	const files = filesBySite.get(site) ?? makeFiles(site);
	filesBySite.set(site, files);
	return files;
}

async function makeFiles(site: Site): Promise<Files> {
	if (!isBuilt('exports')) return { downloads: [], descriptions: [] };
	const downloads = await makeDownloads(site, siteConfig);
	return { downloads, descriptions: describeDownloads(downloads, siteConfig) };
}
