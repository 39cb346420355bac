import { controlAddress, editionAddress, HOME } from './addresses.ts';
import { roots, type Control, type Edition } from './catalogue.ts';
import type { Page } from './page-list.ts';
import type { Site } from './site.ts';
import { termNames, type Publisher } from './structured-data.ts';

const CONTEXT = { '@context': 'https://schema.org' } as const;

/** What a site tells of itself. */
interface SiteFacts extends Publisher {
	readonly description: string;
}

/** The JSON-LD that follows from what a page is, besides its breadcrumb trail; every value is also visible on the page. */
export function structuredDataOf(site: Site, page: Page, publisher: SiteFacts): object[] {
	if (page.address === HOME) return [webSite(publisher)];
	switch (page.subject.kind) {
		case 'control':
			return [definedTerm(page.subject.edition, page.subject.control, page.address, publisher)];
		case 'edition':
			return [definedTermSet(site, page.subject.edition, publisher)];
		default:
			return [];
	}
}

/** `WebSite` of the home page. */
function webSite({ name, description, origin }: SiteFacts): object {
	return { ...CONTEXT, '@type': 'WebSite', name, description, url: `${origin}/`, inLanguage: 'en' };
}

/** `DefinedTerm` of a control, in the set that its edition is. */
function definedTerm(
	edition: Edition,
	control: Control,
	address: string,
	{ origin }: Publisher,
): object {
	return {
		...CONTEXT,
		'@type': 'DefinedTerm',
		...termNames(control),
		description: control.summary,
		url: `${origin}${address}`,
		inDefinedTermSet: {
			'@type': 'DefinedTermSet',
			name: edition.title,
			url: `${origin}${editionAddress(edition)}`,
		},
	};
}

/** `DefinedTermSet` of a catalogue with what stands at its top. */
function definedTermSet(site: Site, edition: Edition, { origin }: Publisher): object {
	return {
		...CONTEXT,
		'@type': 'DefinedTermSet',
		name: edition.title,
		url: `${origin}${editionAddress(edition)}`,
		version: edition.name,
		dateModified: edition.checked,
		isBasedOn: edition.url,
		hasDefinedTerm: roots(edition).map((control) => ({
			'@type': 'DefinedTerm',
			...termNames(control),
			url: `${origin}${controlAddress(site, edition, control)}`,
		})),
	};
}
