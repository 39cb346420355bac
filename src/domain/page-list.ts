import * as addresses from './addresses.ts';
import type { PageSubject } from './breadcrumbs.ts';
import type { Crosswalk } from './crosswalk.ts';
import { listDerivedSets } from './derived-sets.ts';
import { idsAcrossEditions } from './editions.ts';
import { compareText } from './finding.ts';
import { listMigrations } from './migration.ts';
import { oncePer } from './once-per.ts';
import { currentQuestionnaire } from './questionnaire.ts';
import type { Site } from './site.ts';

/** One page of the site. */
export interface Page {
	readonly address: string;
	readonly subject: PageSubject;
	/** The day its meaning last changed, as YYYY-MM-DD. */
	readonly lastModified: string;
}

/** Every indexable page, in the order of DESIGN's table of addresses; the one list behind routes, sitemap and link checks. */
export const listPages: (site: Site) => readonly Page[] = oncePer(pagesOf);

function pagesOf(site: Site): Page[] {
	return [
		...answerPages(site),
		...frameworkPages(site),
		...migrationPages(site),
		...pairPages(site),
		...readinessPages(site),
		...aboutPages(site),
		...termPages(site),
		...sectionPages(site),
	];
}

function answerPages(site: Site): Page[] {
	const answers = [...site.answers.values()];
	return [
		...answers.map((answer): Page => ({
			address: addresses.answerAddress(answer.slug),
			subject: { kind: 'answer', answer },
			lastModified: answer.updated,
		})),
		...site.topics.map((topic): Page => ({
			address: addresses.topicAddress(topic.slug),
			subject: { kind: 'topic', topic },
			lastModified: latest(topic.answers.map((slug) => site.answers.get(slug)?.updated)),
		})),
	];
}

function frameworkPages(site: Site): Page[] {
	return site.frameworks.flatMap((framework): Page[] => {
		const lastModified = latest(framework.editions.map((edition) => edition.checked));
		return [
			{
				address: addresses.frameworkAddress(framework.id),
				subject: { kind: 'framework', framework },
				lastModified,
			},
			...idsAcrossEditions(framework).map((id): Page => ({
				address: addresses.acrossEditionsAddress(framework.id, id),
				subject: { kind: 'across-editions', framework, id },
				lastModified,
			})),
			...framework.editions.flatMap((edition): Page[] => [
				{
					address: addresses.editionAddress(edition),
					subject: { kind: 'edition', edition },
					lastModified: edition.checked,
				},
				...[...edition.controls.values()]
					.filter((control) => addresses.hasOwnPage(site, edition, control))
					.map((control): Page => ({
						address: addresses.controlPagePath(edition, control),
						subject: { kind: 'control', edition, control },
						lastModified: edition.checked,
					})),
			]),
		];
	});
}

/** Each step between two editions that an edition map describes. */
function migrationPages(site: Site): Page[] {
	return listMigrations(site).flatMap(({ from, to, editionMap, answers }): Page[] => {
		const framework = site.frameworks.find(({ id }) => id === from.framework);
		if (framework === undefined) return [];
		return [
			{
				address: addresses.migrationAddress(from, to),
				subject: { kind: 'migration', framework, from, to },
				lastModified: latest([
					editionMap.source.accessed,
					...answers.map(({ updated }) => updated),
				]),
			},
		];
	});
}

/** Each pair of editions that a mapping set joins, and each that derived rows join, in both directions. */
function pairPages(site: Site): Page[] {
	const pages = new Map<string, Page>();
	const add = (fromKey: string, toKey: string, source: Crosswalk, isDerived: boolean) => {
		const from = site.editions.get(fromKey);
		const to = site.editions.get(toKey);
		if (from === undefined || to === undefined) return;
		const address = addresses.pairAddress(from.key, to.key);
		const known = pages.get(address);
		const lastModified = latest([known?.lastModified, source.source.accessed]);
		const subject = known?.subject ?? { kind: 'pair', from, to, isDerived };
		pages.set(address, { address, subject, lastModified });
	};
	for (const stored of site.crosswalks) {
		add(stored.from, stored.to, stored, false);
		add(stored.to, stored.from, stored, false);
	}
	for (const { from, to, set, through } of listDerivedSets(site)) {
		add(from, to, set, true);
		add(from, to, through, true);
	}
	return [...pages.values()];
}

function aboutPages(site: Site): Page[] {
	return site.pages.map((page) => ({
		address: addresses.aboutAddress(page.slug),
		subject: { kind: 'page', page },
		lastModified: page.updated,
	}));
}

function termPages(site: Site): Page[] {
	return site.terms.map((term) => ({
		address: addresses.termAddress(term.slug),
		subject: { kind: 'term', term },
		lastModified: term.updated,
	}));
}

function readinessPages(site: Site): Page[] {
	const questionnaire = currentQuestionnaire(site);
	if (questionnaire === undefined) return [];
	return [
		{
			address: addresses.READINESS,
			subject: { kind: 'readiness', questionnaire },
			lastModified: questionnaire.published,
		},
	];
}

function sectionPages(site: Site): Page[] {
	const ofAnswers = latest([...site.answers.values()].map((answer) => answer.updated));
	const ofFrameworks = latest([...site.editions.values()].map((edition) => edition.checked));
	const ofCrosswalks = latest(site.crosswalks.map((crosswalk) => crosswalk.source.accessed));
	const section = (address: string, label: string, lastModified: string): Page => ({
		address,
		subject: { kind: 'section', label },
		lastModified,
	});
	return [
		section(addresses.HOME, 'Home', latest([ofAnswers, ofFrameworks, ofCrosswalks])),
		section(addresses.ANSWERS, 'All answers', ofAnswers),
		section(addresses.FRAMEWORKS, 'Frameworks', ofFrameworks),
		section(addresses.CROSSWALKS, 'Crosswalks', ofCrosswalks),
		section(addresses.GLOSSARY, 'Glossary', latest(site.terms.map(({ updated }) => updated))),
		section(
			addresses.FALSE_CLAIMS,
			'Wrong but widespread',
			latest(site.falseClaims.map(({ checked }) => checked)),
		),
		section(
			addresses.CHANGES,
			'Changes',
			latest([...recordedDays(site), ofAnswers, ofFrameworks, ofCrosswalks]),
		),
		section(addresses.DATA, 'Downloads', latest([ofAnswers, ofFrameworks, ofCrosswalks])),
	];
}

/** Days of the record of changes and of its notes. */
function recordedDays({ history }: Site): string[] {
	return [...history.changes, ...history.notes].map(({ day }) => day);
}

/** The latest of some days; an empty string when there is none. */
function latest(days: readonly (string | undefined)[]): string {
	return (
		days
			.filter((day) => day !== undefined)
			.sort(compareText)
			.at(-1) ?? ''
	);
}
