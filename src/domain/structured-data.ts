import { citedControlAddress } from './addresses.ts';
import type { Answer } from './answer.ts';
import type { Crumb } from './breadcrumbs.ts';
import type { Control } from './catalogue.ts';
import { groundsOf } from './grounded-in.ts';
import { GLOSSARY } from './addresses.ts';
import { definitionOf } from './definition.ts';
import { pageDescription } from './page-meta.ts';
import type { Questionnaire } from './questionnaire.ts';
import { headingOf, type Term } from './term.ts';

/** What structured data needs to know of the site itself. */
export interface Publisher {
	readonly name: string;
	/** Origin without a trailing slash, e.g. `https://example.org`. */
	readonly origin: string;
}

/** `BreadcrumbList` of a trail; the last step is the page itself. */
export function breadcrumbList(
	trail: readonly Crumb[],
	pageAddress: string,
	site: Publisher,
): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: trail.map((crumb, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: crumb.label,
			item: `${site.origin}${crumb.address ?? pageAddress}`,
		})),
	};
}

export const ABOUT_MAX = 5; // controls: what an answer cites first is its subject; all of them would weigh half a kB

/** `TechArticle` of an answer; every value is also visible on its page. */
export function techArticle(answer: Answer, pageAddress: string, site: Publisher): object {
	const grounds = groundsOf(answer);
	return {
		'@context': 'https://schema.org',
		'@type': 'TechArticle',
		headline: answer.question,
		abstract: answer.shortAnswer,
		description: pageDescription({ kind: 'answer', answer }),
		url: `${site.origin}${pageAddress}`,
		datePublished: answer.published,
		dateModified: answer.updated,
		inLanguage: 'en',
		author: { '@type': 'Organization', name: site.name, url: `${site.origin}/` },
		publisher: { '@type': 'Organization', name: site.name, url: `${site.origin}/` },
		about: answer.cites
			.flatMap((target) => (target.kind === 'control' ? [target] : []))
			.slice(0, ABOUT_MAX)
			.map(({ edition, control }) => ({
				'@type': 'DefinedTerm',
				termCode: control.printedId,
				url: `${site.origin}${citedControlAddress(edition, control)}`,
			})),
		citation: [
			...grounds.editions.map(({ edition }) => ({
				'@type': 'CreativeWork',
				name: edition.title,
				url: edition.url,
			})),
			...grounds.sources.map((source) => ({
				'@type': 'CreativeWork',
				name: source.title,
				url: source.url,
			})),
		],
	};
}

/** Name of the glossary, on its page and in structured data. */
export const GLOSSARY_NAME = 'Glossary';

/** `DefinedTerm` of a glossary entry; every value is also visible on its page. */
export function definedTerm(term: Term, pageAddress: string, site: Publisher): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'DefinedTerm',
		name: headingOf(term),
		...(term.aliases.length > 0 && { alternateName: term.aliases }),
		description: definitionOf(term),
		url: `${site.origin}${pageAddress}`,
		inDefinedTermSet: `${site.origin}${GLOSSARY}`,
	};
}

/** `DefinedTermSet` of the glossary, with the address of each term. */
export function definedTermSet(
	terms: readonly { readonly name: string; readonly address: string }[],
	site: Publisher,
): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'DefinedTermSet',
		name: GLOSSARY_NAME,
		url: `${site.origin}${GLOSSARY}`,
		hasDefinedTerm: terms.map(({ name, address }) => ({
			'@type': 'DefinedTerm',
			name,
			url: `${site.origin}${address}`,
		})),
	};
}

/** How a control is called: its id, and its heading, which is the id again where it has no other. */
export function termNames({ printedId, heading }: Control): { termCode: string; name: string } {
	return { termCode: printedId, name: heading };
}

/** `WebApplication` of the readiness snapshot; every value is also visible on its page. */
export function webApplication(
	{ title, about, published, version }: Questionnaire,
	pageAddress: string,
	site: Publisher,
): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebApplication',
		name: title,
		abstract: about,
		url: `${site.origin}${pageAddress}`,
		softwareVersion: String(version),
		datePublished: published,
		dateModified: published,
		inLanguage: 'en',
		isAccessibleForFree: true,
		publisher: { '@type': 'Organization', name: site.name, url: `${site.origin}/` },
	};
}
