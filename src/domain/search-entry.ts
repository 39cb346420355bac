import { breadcrumbTrail, type PageSubject } from './breadcrumbs.ts';
import type { Control, Edition } from './catalogue.ts';
import { hasOwnPage } from './addresses.ts';
import { sameIdInEditions } from './editions.ts';
import { groundsOf } from './grounded-in.ts';
import { pageTitle } from './page-meta.ts';
import { searchAliases, searchIds, searchKey } from './search-aliases.ts';
import type { Site } from './site.ts';

/** What a searchable page can be, with the name of many. */
export const SEARCH_KINDS = {
	answer: 'Answers',
	control: 'Controls',
	catalogue: 'Catalogues',
	crosswalk: 'Crosswalks',
	topic: 'Topics',
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
	/** Keys of the names that mean just this page: ids of controls, names of catalogues, by `searchKey`. */
	readonly names: readonly string[];
	/** Further words that find it. */
	readonly aliases: readonly string[];
}

type Searchable = Exclude<PageSubject, { kind: 'section' }>;

/** The entry of a page. */
export function searchEntry(site: Site, subject: Searchable): SearchEntry {
	const [home, section, ...above] = breadcrumbTrail(site, subject).slice(0, -1);
	const steps = above.length > 0 ? above : [section ?? home];
	return {
		title: pageTitle(subject),
		context: steps.map((crumb) => crumb?.label).join(' › '),
		...distinctions(site, subject),
	};
}

function distinctions(site: Site, subject: Searchable): Omit<SearchEntry, 'title' | 'context'> {
	switch (subject.kind) {
		case 'answer': {
			const { answer } = subject;
			const frameworks = groundsOf(answer).editions.map(({ edition }) => edition.framework);
			return {
				kind: 'answer',
				topic: answer.topic,
				frameworks,
				names: [],
				aliases: answer.aliases,
			};
		}
		case 'topic':
			return { kind: 'topic', topic: subject.topic.slug, frameworks: [], names: [], aliases: [] };
		case 'framework': {
			const { id, shortTitle } = subject.framework;
			const names = [id, shortTitle].map(searchKey);
			return {
				kind: 'catalogue',
				topic: undefined,
				frameworks: [id],
				names,
				aliases: [shortTitle],
			};
		}
		case 'edition': {
			const { framework, shortTitle, key } = subject.edition;
			const aliases = [shortTitle, key];
			const names = isOneOfSeveral(site, subject.edition) ? aliases.map(searchKey) : [];
			return { kind: 'catalogue', topic: undefined, frameworks: [framework], names, aliases };
		}
		case 'control': {
			const { edition, control } = subject;
			const names = namesOfControl(site, edition, control);
			const aliases = searchAliases(edition, control);
			return { kind: 'control', topic: undefined, frameworks: [edition.framework], names, aliases };
		}
		case 'across-editions': {
			const { framework, id } = subject;
			const aliases = sameIdInEditions(framework, id).flatMap(({ edition, control }) =>
				control === undefined ? [] : searchAliases(edition, control),
			);
			const names = [searchKey(id)];
			return { kind: 'control', topic: undefined, frameworks: [framework.id], names, aliases };
		}
		case 'page':
			return { kind: 'page', topic: undefined, frameworks: [], names: [], aliases: [] };
		case 'pair': {
			const { from, to } = subject;
			const aliases = [`${from.citeAs} ${to.citeAs} mapping`, from.key, to.key];
			const frameworks = [from.framework, to.framework];
			return { kind: 'crosswalk', topic: undefined, frameworks, names: [], aliases };
		}
		default:
			return subject satisfies never;
	}
}

/** Ids of a control and of those below it that are explained on its page. */
function namesOfControl(site: Site, edition: Edition, control: Control): string[] {
	const isShared = isOneOfSeveral(site, edition);
	return explainedOn(site, edition, control).flatMap((one) =>
		searchIds(edition, one, { isShared }),
	);
}

function isOneOfSeveral(site: Site, edition: Edition): boolean {
	const family = site.frameworks.find((framework) => framework.id === edition.framework);
	return (family?.editions.length ?? 0) > 1;
}

function explainedOn(site: Site, edition: Edition, control: Control): Control[] {
	const below = control.children.flatMap((id) => edition.controls.get(id) ?? []);
	const withoutPage = below.filter((child) => !hasOwnPage(site, edition, child));
	return [control, ...withoutPage.flatMap((child) => explainedOn(site, edition, child))];
}
