import { CHANGES, CHANGES_FEED } from '../domain/addresses.ts';
import { changeWords } from '../domain/changes.ts';
import { thingKey } from '../domain/recorded-things.ts';
import type { Publisher } from '../domain/structured-data.ts';
import type { Change } from '../schemas/history.ts';
import { atomFeed } from './atom.ts';

const CHANGES_FEED_MAX = 100; // entries

const KINDS = { framework: 'Catalogues', crosswalk: 'Crosswalks', readiness: 'Readiness' } as const;

/** Changes of the data, newest first; answers have a feed of their own. */
export function changesFeed(changes: readonly Change[], { name, origin }: Publisher): string {
	const ofData = changes.flatMap((change) =>
		change.kind === 'answer' ? [] : [{ ...change, category: KINDS[change.kind] }],
	);
	return atomFeed({
		name: 'changes',
		title: `${name}: changes of the data`,
		subtitle: 'What came to, changed in and left the catalogues and crosswalks.',
		self: `${origin}${CHANGES_FEED}`,
		page: `${origin}${CHANGES}`,
		author: name,
		entries: ofData.slice(0, CHANGES_FEED_MAX).map((change) => ({
			name: `changes/${change.day}/${thingKey(change)}`,
			title: change.title,
			url: `${origin}${CHANGES}#on-${change.day}`,
			published: change.day,
			updated: change.day,
			summary: `${change.title}: ${changeWords(change)}.`,
			category: change.category,
		})),
	});
}
