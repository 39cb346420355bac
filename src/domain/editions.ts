import type { Control, Edition, Framework } from './catalogue.ts';
import { controlSlug } from './catalogue.ts';
import type { MappingOfControl } from './crosswalk.ts';
import { controlKey } from './crosswalk.ts';
import type { Site } from './site.ts';

/** What became of a control: rows of the edition maps that touch it, earlier editions first. */
export function editionRows(site: Site, edition: Edition, control: Control): MappingOfControl[] {
	const rows = site.mappings.get(controlKey(edition.key, control.id)) ?? [];
	return rows
		.filter(({ crosswalk }) => crosswalk.style === 'edition')
		.sort((a, b) => publishedOf(site, a).localeCompare(publishedOf(site, b), 'en'));
}

function publishedOf(site: Site, row: MappingOfControl): string {
	return site.editions.get(row.crosswalk.to)?.published ?? '';
}

/** Ids that a family with several editions uses, each once, in the order of the newest edition. */
export function idsAcrossEditions(framework: Framework): string[] {
	if (framework.editions.length < 2) return [];
	return [...new Set(framework.editions.flatMap((edition) => [...edition.controls.keys()]))];
}

/** One id in every edition of its family, oldest first; the control is undefined where the edition does not use the id. */
export function sameIdInEditions(
	framework: Framework,
	id: string,
): { edition: Edition; control: Control | undefined }[] {
	const slug = controlSlug(id);
	return [...framework.editions].reverse().map((edition) => ({
		edition,
		control: [...edition.controls.values()].find((candidate) => candidate.slug === slug),
	}));
}
