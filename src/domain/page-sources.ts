import type { PageSubject } from './breadcrumbs.ts';
import { crosswalksBetween } from './crosswalk.ts';
import { groundsOf } from './grounded-in.ts';
import { migrationBetween } from './migration.ts';
import type { Site } from './site.ts';

/** A work that a page rests on. */
export interface PageSource {
	readonly title: string;
	readonly url: string;
}

/** The works that a page rests on, each once: what it cites, or where its catalogue or its rows come from. */
export function pageSources(site: Site, subject: PageSubject): PageSource[] {
	const sources = listSources(site, subject).map(({ title, url }) => ({ title, url }));
	return [...new Map(sources.map((source) => [`${source.title} ${source.url}`, source])).values()];
}

function listSources(site: Site, subject: PageSubject): readonly PageSource[] {
	switch (subject.kind) {
		case 'answer':
		case 'term': {
			const { editions, sources } = groundsOf(
				subject.kind === 'answer' ? subject.answer : subject.term,
			);
			return [...editions.map(({ edition }) => edition), ...sources];
		}
		case 'term': {
			const { editions, sources } = groundsOf(subject.term);
			return [...editions.map(({ edition }) => edition), ...sources];
		}
		case 'edition':
		case 'control':
			return [subject.edition];
		case 'framework':
		case 'across-editions':
			return subject.framework.editions;
		case 'migration': {
			const map = migrationBetween(site, subject.from, subject.to)?.editionMap;
			return [subject.from, subject.to, ...(map === undefined ? [] : [map.source])];
		}
		case 'pair': {
			const sets = crosswalksBetween(site.crosswalks, subject.from.key, subject.to.key);
			return [subject.from, subject.to, ...sets.map(({ source }) => source)];
		}
		default:
			return [];
	}
}
