import { breadcrumbTrail, type PageSubject } from './breadcrumbs.ts';
import { childrenOf, roots, type Control, type Edition } from './catalogue.ts';
import { withoutPage } from './addresses.ts';
import { sameIdInEditions } from './editions.ts';
import { groundsOf } from './grounded-in.ts';
import { pageTitle } from './page-meta.ts';
import { searchAliases, searchIds, searchKey } from './search-aliases.ts';
import { GLOSSARY_NAME } from './structured-data.ts';
import type { Site } from './site.ts';
import type { Term } from './term.ts';
import { oncePer } from './once-per.ts';

/** What a searchable page can be, with the name of many. */
export const SEARCH_KINDS = {
	answer: 'Answers',
	control: 'Controls',
	catalogue: 'Catalogues',
	crosswalk: 'Crosswalks',
	topic: 'Topics',
	term: 'Glossary',
	readiness: 'Readiness snapshot',
	page: 'About this site',
} as const;

/** What the search knows of a page beside its text. */
export interface SearchEntry {
	readonly kind: keyof typeof SEARCH_KINDS;
	readonly title: string;
	/** Where the page stands, e.g. `ISO/IEC 42001 › 2023 › A › A.6`. */
	readonly context: string;
	/** Slug of the topic it belongs to. */
	readonly topic: string | undefined;
	/** Ids of the frameworks it is about. */
	readonly frameworks: readonly string[];
	/** Keys of the names that mean just this page, by `searchKey`: a query that is one of them finds it first. */
	readonly names: readonly string[];
	/** Further words that find it. */
	readonly aliases: readonly string[];
	/** Ids and titles of controls that have no page and are explained on this one. */
	readonly contents: readonly string[];
}

/** Lists and registers that are looked for by name, by their labels; what is on them has pages of its own that say more. */
const SECTIONS: Readonly<Record<string, Pick<SearchEntry, 'kind' | 'aliases'>>> = {
	[GLOSSARY_NAME]: { kind: 'term', aliases: ['terms', 'definitions'] },
	'Wrong but widespread': { kind: 'page', aliases: ['false claims', 'myths', 'misconceptions'] },
	Downloads: { kind: 'page', aliases: ['csv', 'json', 'xlsx', 'excel', 'oscal', 'sssom', 'api'] },
	Changes: { kind: 'page', aliases: ['changelog', 'news', 'feed'] },
};

/** Whether a page can be found: all but the lists that only lead on. */
export function isSearchable(subject: PageSubject): boolean {
	return subject.kind !== 'section' || Object.hasOwn(SECTIONS, subject.label);
}

/** The entry of a page. */
export function searchEntry(site: Site, subject: PageSubject): SearchEntry {
	const [home, section, ...above] = breadcrumbTrail(site, subject).slice(0, -1);
	const steps = above.length > 0 ? above : [section ?? home];
	return {
		title: subject.kind === 'section' ? subject.label : pageTitle(subject),
		context: steps.map((crumb) => crumb?.label).join(' › '),
		...distinctions(site, subject),
	};
}

function ofTerm(site: Site, { term, aliases }: Term): Pick<SearchEntry, 'names' | 'aliases'> {
	return { names: freeNames(site, [term, ...aliases]), aliases };
}

/** Names that catalogues and controls go by. Who types one wants that page first, whatever else is known by it. */
const namesTaken = oncePer((site: Site): ReadonlySet<string> => {
	const editions = [...site.editions.values()];
	return new Set([
		...site.frameworks.flatMap(({ id, shortTitle }) => [id, shortTitle].map(searchKey)),
		...editions.flatMap((edition) => ofEdition(site, edition).names),
		...editions.flatMap((edition) =>
			[...edition.controls.values()].flatMap((control) => ofControl(site, edition, control).names),
		),
	]);
});

/** The other wordings of a page that are nothing else's name; a query that is one of them finds the page first. */
function freeNames(site: Site, wordings: readonly string[]): string[] {
	return wordings.map(searchKey).filter((name) => !namesTaken(site).has(name));
}

/** What an entry has beside its title and context, where a kind says nothing else. */
const NOTHING = { topic: undefined, frameworks: [], names: [], aliases: [], contents: [] } as const;

function distinctions(site: Site, subject: PageSubject): Omit<SearchEntry, 'title' | 'context'> {
	switch (subject.kind) {
		case 'answer': {
			const { topic, aliases, question } = subject.answer;
			const names = [searchKey(question), ...freeNames(site, aliases)];
			const frameworks = groundsOf(subject.answer).editions.map(({ edition }) => edition.framework);
			return { ...NOTHING, kind: 'answer', topic, frameworks, names, aliases };
		}
		case 'topic':
			return { ...NOTHING, kind: 'topic', topic: subject.topic.slug };
		case 'framework': {
			const { id, shortTitle } = subject.framework;
			const names = [id, shortTitle].map(searchKey);
			return { ...NOTHING, kind: 'catalogue', frameworks: [id], names, aliases: [shortTitle, id] };
		}
		case 'edition':
			return { ...NOTHING, kind: 'catalogue', ...ofEdition(site, subject.edition) };
		case 'control':
			return { ...NOTHING, kind: 'control', ...ofControl(site, subject.edition, subject.control) };
		case 'across-editions': {
			const { framework, id } = subject;
			const aliases = sameIdInEditions(framework, id).flatMap(({ edition, control }) =>
				control === undefined ? [] : searchAliases(edition, control),
			);
			const names = [searchKey(id)];
			return { ...NOTHING, kind: 'control', frameworks: [framework.id], names, aliases };
		}
		case 'migration': {
			const { framework, from, to } = subject;
			const aliases = [`${from.shortTitle} to ${to.name}`, 'migration'];
			return { ...NOTHING, kind: 'catalogue', frameworks: [framework.id], aliases };
		}
		case 'page':
			return { ...NOTHING, kind: 'page' };
		case 'section': {
			const section = SECTIONS[subject.label];
			if (section === undefined) throw new Error(`The page "${subject.label}" is not searchable.`);
			return { ...NOTHING, ...section, names: [searchKey(subject.label)] };
		}
		case 'term':
			return { ...NOTHING, kind: 'term', ...ofTerm(site, subject.term) };
		case 'readiness': {
			const aliases = [
				'self-assessment',
				'maturity assessment',
				'checklist',
				'score',
				'gap analysis',
			];
			return { ...NOTHING, kind: 'readiness', names: [searchKey('readiness snapshot')], aliases };
		}
		case 'pair': {
			const { from, to } = subject;
			const frameworks = [from.framework, to.framework];
			return { ...NOTHING, kind: 'crosswalk', frameworks, aliases: ['mapping'] };
		}
		default:
			return subject satisfies never;
	}
}

function ofEdition(site: Site, edition: Edition) {
	const aliases = [edition.shortTitle, edition.key];
	const isShared = isOneOfSeveral(site, edition);
	const explained = withoutPage(site, edition, roots(edition));
	return {
		frameworks: [edition.framework],
		names: [
			...(isShared ? aliases.map(searchKey) : []),
			...explained.flatMap((control) => searchIds(edition, control, { isShared })),
		],
		aliases,
		contents: explained.map(listing),
	};
}

function ofControl(site: Site, edition: Edition, control: Control) {
	const isShared = isOneOfSeveral(site, edition);
	const explained = withoutPage(site, edition, childrenOf(edition, control));
	return {
		frameworks: [edition.framework],
		names: [control, ...explained].flatMap((one) => searchIds(edition, one, { isShared })),
		aliases: searchAliases(edition, control),
		contents: explained.map(listing),
	};
}

function listing({ printedId, heading }: Control): string {
	return heading.startsWith(printedId) ? heading : `${printedId} ${heading}`;
}

function isOneOfSeveral(site: Site, edition: Edition): boolean {
	const family = site.frameworks.find((framework) => framework.id === edition.framework);
	return (family?.editions.length ?? 0) > 1;
}
