import { expect, test } from 'vitest';
import { atomFeed, entryId } from '../../../src/exports/atom.ts';

const FEED = {
	name: 'answers',
	title: 'Risks & answers',
	subtitle: 'All of them.',
	self: 'https://example.org/feed.xml',
	page: 'https://example.org/answers/',
	author: 'A site',
};
const ENTRY = {
	name: 'answers/one',
	title: 'Is 1 < 2?',
	url: 'https://example.org/answers/one/',
	published: '2026-01-02',
	updated: '2026-03-04',
	summary: 'Yes, "always".',
	category: 'Numbers',
};

test('an entry keeps its id when everything else of it changes', () => {
	const before = atomFeed({ ...FEED, entries: [ENTRY] });
	const after = atomFeed({
		...FEED,
		entries: [{ ...ENTRY, title: 'New', url: 'https://example.com/answers/one/' }],
	});
	expect(before).toContain(`<id>${entryId('answers/one')}</id>`);
	expect(after).toContain(`<id>${entryId('answers/one')}</id>`);
	expect(entryId('answers/one')).toBe('urn:uuid:b718754b-9121-5b35-9f0c-e9910a8025d1');
});

test('a feed is as old as its newest entry, and an entry tells when it was published and when changed', () => {
	const feed = atomFeed({ ...FEED, entries: [{ ...ENTRY, updated: '2026-02-01' }, ENTRY] });
	expect(feed).toMatch(/<\/subtitle>[\s\S]*?<updated>2026-03-04T00:00:00Z<\/updated>/);
	expect(feed).toContain('<published>2026-01-02T00:00:00Z</published>');
});

test('characters with a meaning in XML stand for themselves', () => {
	const feed = atomFeed({ ...FEED, entries: [ENTRY] });
	expect(feed).toContain('<title>Risks &amp; answers</title>');
	expect(feed).toContain('<title>Is 1 &lt; 2?</title>');
	expect(feed).toContain('<summary>Yes, &quot;always&quot;.</summary>');
});
