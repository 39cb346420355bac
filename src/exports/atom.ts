import { v5 as uuid } from 'uuid';

/** Names of entries are made in this space, so that they stay the same wherever the site is served. */
const NAMESPACE = 'b4a1f0de-2f43-5d6c-9a57-0c1f4e6d7a21';

/** One entry of a feed. */
export interface AtomEntry {
	/** What never changes of its subject, e.g. `answers/what-is-an-aims`; the entry's id is made from it. */
	readonly name: string;
	readonly title: string;
	/** Whole address of the page to read. */
	readonly url: string;
	/** As YYYY-MM-DD. */
	readonly published: string;
	/** As YYYY-MM-DD. */
	readonly updated: string;
	/** Never empty: readers decide by it. */
	readonly summary: string;
	/** What it belongs to, e.g. a topic. */
	readonly category: string;
}

/** A feed with its newest entry first. */
export interface AtomFeed {
	readonly name: string;
	readonly title: string;
	readonly subtitle: string;
	/** Whole address of the feed itself. */
	readonly self: string;
	/** Whole address of the page that shows the same. */
	readonly page: string;
	readonly author: string;
	readonly entries: readonly AtomEntry[];
}

/** An Atom document (RFC 4287). The same bytes for the same entries: it is as old as its newest entry, not as its build. */
export function atomFeed({ name, title, subtitle, self, page, author, entries }: AtomFeed): string {
	const updated = entries.map((entry) => entry.updated).reduce(later, '1970-01-01');
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
		`\t<id>${entryId(name)}</id>`,
		`\t<title>${escapeXml(title)}</title>`,
		`\t<subtitle>${escapeXml(subtitle)}</subtitle>`,
		`\t<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
		`\t<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
		`\t<updated>${atMidnight(updated)}</updated>`,
		`\t<author><name>${escapeXml(author)}</name></author>`,
		'\t<rights>CC BY 4.0</rights>',
		...entries.map(entryXml),
		'</feed>',
		'',
	].join('\n');
}

/** The id of an entry, the same for ever. */
export function entryId(name: string): string {
	return `urn:uuid:${uuid(name, NAMESPACE)}`;
}

function entryXml(entry: AtomEntry): string {
	return [
		'\t<entry>',
		`\t\t<id>${entryId(entry.name)}</id>`,
		`\t\t<title>${escapeXml(entry.title)}</title>`,
		`\t\t<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
		`\t\t<published>${atMidnight(entry.published)}</published>`,
		`\t\t<updated>${atMidnight(entry.updated)}</updated>`,
		`\t\t<category term="${escapeXml(entry.category)}"/>`,
		`\t\t<summary>${escapeXml(entry.summary)}</summary>`,
		'\t</entry>',
	].join('\n');
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}

function atMidnight(day: string): string {
	return `${day}T00:00:00Z`;
}

const XML_NAMES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

function escapeXml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => XML_NAMES[character] ?? character);
}
