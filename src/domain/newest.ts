import type { Answer } from './answer.ts';
import type { Edition } from './catalogue.ts';
import type { Site } from './site.ts';

/** The answers whose meaning changed last, newest first; of one day those that were published later, then those that stand later in their topics. */
export function newestAnswers(site: Site, count: number): Answer[] {
	return [...site.answers.values()]
		.reverse()
		.sort(
			(one, other) =>
				other.updated.localeCompare(one.updated) || other.published.localeCompare(one.published),
		)
		.slice(0, count);
}

/** The editions their publishers issued last, latest first. */
export function newestEditions(site: Site, count: number): Edition[] {
	return [...site.editions.values()]
		.sort((one, other) => other.published.localeCompare(one.published))
		.slice(0, count);
}
