import { ANSWERS, answerAddress, FEED } from '../domain/addresses.ts';
import type { Answer } from '../domain/answer.ts';
import { compareText } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { atomFeed, type AtomEntry } from './atom.ts';

export const FEED_MAX = 100; // entries: a reader that was away for months still finds all, and the file stays small

/** New and changed answers, newest first. */
export function answersFeed(site: Site, { name, origin }: Publisher): string {
	const topics = new Map(site.topics.map((topic) => [topic.slug, topic.label]));
	const answers = [...site.answers.values()].sort(byNewest).slice(0, FEED_MAX);
	return atomFeed({
		name: 'answers',
		title: `${name}: new and changed answers`,
		subtitle: 'Each entry carries the short answer; the page has the citations.',
		self: `${origin}${FEED}`,
		page: `${origin}${ANSWERS}`,
		author: name,
		entries: answers.map((answer): AtomEntry => ({
			name: `answers/${firstSlug(answer)}`,
			title: answer.question,
			url: `${origin}${answerAddress(answer.slug)}`,
			published: answer.published,
			updated: answer.updated,
			summary: answer.shortAnswer,
			category: topics.get(answer.topic) ?? answer.topic,
		})),
	});
}

/** The slug under which it was published first: a moved answer stays the entry that readers have seen. */
function firstSlug({ redirectFrom, slug }: Answer): string {
	return redirectFrom[0] ?? slug;
}

function byNewest(a: Answer, b: Answer): number {
	return (
		compareText(b.updated, a.updated) ||
		compareText(b.published, a.published) ||
		compareText(a.slug, b.slug)
	);
}
