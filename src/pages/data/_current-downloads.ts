import { isBuilt } from '../../data/build-parts.ts';
import { currentSite } from '../../data/current-site.ts';
import { oncePer } from '../../domain/once-per.ts';
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

const filesOf = oncePer(async (site: Site): Promise<Files> => {
	if (!isBuilt('exports')) return { downloads: [], descriptions: [] };
	const downloads = await makeDownloads(site, siteConfig);
	return { downloads, descriptions: describeDownloads(downloads, siteConfig) };
});

/** Every file of the current site, made once for the page that lists them and the routes that send them. */
export function currentDownloads(): Promise<Files> {
	return filesOf(currentSite());
}
