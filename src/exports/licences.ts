import type { Control, Edition } from '../domain/catalogue.ts';
import type { Crosswalk } from '../domain/crosswalk.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { dataPageAnchor } from './file-names.ts';

/** Licence of our own texts and mapping rows. */
export const OUR_LICENCE = {
	name: 'CC BY 4.0',
	url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Under what a catalogue's file may be used: the publisher's note, then ours where there are explanations. */
export function editionLicence(edition: Edition, publisher: Publisher): string {
	const note = asSentence(edition.licence);
	if (edition.textPolicy !== 'own-words') return note;
	return `${note} Explanations: ${publisher.name}, ${OUR_LICENCE.name}.`;
}

/** Under what a mapping set's file may be used: the rows, then the identifiers and titles of both sides. */
export function crosswalkLicence(crosswalk: Crosswalk, editions: readonly Edition[]): string {
	const sides = [...new Set(editions)].map(
		({ shortTitle, licence }) => `Identifiers and titles of ${shortTitle}: ${asSentence(licence)}`,
	);
	return [`Rows: ${asSentence(crosswalk.licence)}`, ...sides].join(' ');
}

/** An address that says the licence: Creative Commons for our rows, our page with the publisher's words for theirs. */
export function licenceAddress(crosswalk: Crosswalk, publisher: Publisher): string {
	return crosswalk.owner === 'us'
		? OUR_LICENCE.url
		: `${publisher.origin}${dataPageAnchor(crosswalk.id)}`;
}

/** Official title, or our label where there is none; undefined where the licence allows identifiers only. */
export function shownTitle(edition: Edition, control: Control): string | undefined {
	return edition.textPolicy === 'ids' ? undefined : (control.title ?? control.label);
}

function asSentence(text: string): string {
	return /[.!?)]$/.test(text) ? text : `${text}.`;
}
