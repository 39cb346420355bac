import * as addresses from '../domain/addresses.ts';
import { sourceAnchor } from '../domain/citation-text.ts';
import { listPages } from '../domain/page-list.ts';
import type { ProseDocument, Site } from '../domain/site.ts';

/** Headings of an answer page that no writer writes. */
const GENERATED_ANCHORS = ['grounded-in', 'crosswalk', 'related'];
const TOPIC_ANCHORS = ['answers'];
const GENERATED = {
	answer: GENERATED_ANCHORS,
	topic: TOPIC_ANCHORS,
	page: [],
	term: ['answers', 'related', 'sources'],
	'false-claim': [],
};

/** Every address that a link may lead to, pages with faulty front matter included. */
export function knownAddresses(site: Site): Set<string> {
	return new Set([
		...listPages(site).map((page) => page.address),
		...site.documents.map(documentAddress),
		addresses.SEARCH,
	]);
}

export function documentAddress(document: ProseDocument): string {
	switch (document.kind) {
		case 'answer':
			return addresses.answerAddress(document.slug);
		case 'topic':
			return addresses.topicAddress(document.slug);
		case 'page':
			return addresses.aboutAddress(document.slug);
		case 'term':
			return addresses.termAddress(document.slug);
		case 'false-claim':
			return addresses.FALSE_CLAIMS;
		default:
			return document satisfies never;
	}
}

/** Anchors of the page that is made of one document. */
export function anchorsOf(document: ProseDocument): string[] {
	return [
		...document.prose.headings.map((heading) => heading.anchor),
		...(document.kind === 'false-claim' ? [document.slug] : []),
		...GENERATED[document.kind],
		...document.sources.map((source) => sourceAnchor(source.id)),
	];
}

/** A link inside the site, in its parts; undefined for any other link. */
export function parseInternal(
	url: string,
): { path: string; anchor: string | undefined } | undefined {
	if (!/^(?:\/(?!\/)|#)/.test(url)) return undefined;
	const [address = '', ...anchor] = url.split('#');
	return {
		path: address.replace(/\?.*$/, ''),
		anchor: anchor.length === 0 ? undefined : decode(anchor.join('#')),
	};
}

function decode(anchor: string): string {
	try {
		return decodeURIComponent(anchor);
	} catch {
		return anchor;
	}
}
