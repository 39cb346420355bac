import { ancestors, childrenOf, controlSlug, type Control, type Edition } from './catalogue.ts';
import { controlKey, mappingAnchor, type Crosswalk, type Mapping } from './crosswalk.ts';
import type { Site } from './site.ts';

/** Addresses of pages: a promise to everybody who links to them. All start and end with "/". */
export const HOME = '/';
export const ANSWERS = '/answers/';
export const FRAMEWORKS = '/frameworks/';
export const CROSSWALKS = '/crosswalks/';
export const SEARCH = '/search/';
export const DATA = '/data/';
export const GLOSSARY = '/glossary/';
export const FALSE_CLAIMS = '/wrong-but-widespread/';
export const READINESS = '/readiness/';

export const CHANGES = '/changes/';

/** Files for programs, which are made from the same data as the pages. */
export const LLMS = '/llms.txt';
export const LLMS_FULL = '/llms-full.txt';
export const FEED = '/feed.xml';
export const CHANGES_FEED = '/changes.xml';
export const CHANGED_URLS = '/changed-urls.json';

/** Address of a page's Markdown twin, e.g. `/answers/what-is-an-aims.md`; the home page's is `/index.md`. */
export function twinAddress(address: string): string {
	return address === HOME ? '/index.md' : `${address.replace(/\/$/, '')}.md`;
}

/** A page about the site itself; the one named "about" stands at the top. */
export function aboutAddress(slug: string): string {
	return slug === 'about' ? '/about/' : `/about/${slug}/`;
}

export function answerAddress(slug: string): string {
	return `${ANSWERS}${slug}/`;
}

export function topicAddress(slug: string): string {
	return `/topics/${slug}/`;
}

export function termAddress(slug: string): string {
	return `${GLOSSARY}${slug}/`;
}

/** Where a false claim stands on the page of all of them. */
export function falseClaimAddress(slug: string): string {
	return `${FALSE_CLAIMS}#${slug}`;
}

export function frameworkAddress(framework: string): string {
	return `${FRAMEWORKS}${framework}/`;
}

export function editionAddress(edition: Pick<Edition, 'framework' | 'name'>): string {
	return `${frameworkAddress(edition.framework)}${edition.name}/`;
}

/** The page that shows one id in every edition of a family that has several. */
export function acrossEditionsAddress(framework: string, id: string): string {
	return `${frameworkAddress(framework)}${controlSlug(id)}/`;
}

/** The page on the step from one edition to the next, e.g. `/frameworks/owasp-llm/2025-to-2026/`. */
export function migrationAddress(from: Edition, to: Edition): string {
	return `${frameworkAddress(from.framework)}${from.name}-to-${to.name}/`;
}

export function pairAddress(from: string, to: string): string {
	return `${CROSSWALKS}${from}--${to}/`;
}

/** Where one row of a mapping set stands, on the page that shows the set as it is given here. */
export function rowAddress(crosswalk: Crosswalk, mapping: Mapping): string {
	return `${pairAddress(crosswalk.from, crosswalk.to)}#${mappingAnchor(crosswalk, mapping)}`;
}

/** Address that a control would have as a page of its own; `controlAddress` says whether it has one. */
export function controlPagePath(edition: Edition, control: Control): string {
	return `${editionAddress(edition)}${control.slug}/`;
}

/** True when there is something to say about a control: a summary, a mapping or an answer. Editions of ids only have one list page. */
export function hasOwnPage(site: Site, edition: Edition, control: Control): boolean {
	if (edition.textPolicy === 'ids') return false;
	const key = controlKey(edition.key, control.id);
	return control.summary !== undefined || site.mappings.has(key) || site.citing.has(key);
}

/** Where a control is explained: its own page, or its anchor on the nearest page above it. */
export function controlAddress(site: Site, edition: Edition, control: Control): string {
	if (hasOwnPage(site, edition, control)) return controlPagePath(edition, control);
	const above = ancestors(edition, control).findLast((parent) => hasOwnPage(site, edition, parent));
	const page = above === undefined ? editionAddress(edition) : controlPagePath(edition, above);
	return `${page}#${control.slug}`;
}

/** Where a control that an answer cites is explained: it has a page of its own, unless its edition is a list of ids. */
export function citedControlAddress(edition: Edition, control: Control): string {
	return edition.textPolicy === 'ids'
		? `${editionAddress(edition)}#${control.slug}`
		: controlPagePath(edition, control);
}

/** Those of some controls, and of the controls below those, that have no page of their own. */
export function withoutPage(site: Site, edition: Edition, controls: readonly Control[]): Control[] {
	return controls
		.filter((control) => !hasOwnPage(site, edition, control))
		.flatMap((control) => [control, ...withoutPage(site, edition, childrenOf(edition, control))]);
}
