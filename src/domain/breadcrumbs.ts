import * as addresses from './addresses.ts';
import type { AboutPage, Answer, Topic } from './answer.ts';
import { ancestors, type Control, type Edition, type Framework } from './catalogue.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Site } from './site.ts';
import { headingOf, type Term } from './term.ts';

/** One step of a breadcrumb trail. The last one, the page itself, has no address. */
export interface Crumb {
	readonly label: string;
	readonly address?: string;
}

/** What a page is, for its breadcrumb trail, structured data and search entry. */
export type PageSubject =
	| { readonly kind: 'answer'; readonly answer: Answer }
	| { readonly kind: 'topic'; readonly topic: Topic }
	| { readonly kind: 'framework'; readonly framework: Framework }
	| { readonly kind: 'edition'; readonly edition: Edition }
	| { readonly kind: 'control'; readonly edition: Edition; readonly control: Control }
	| { readonly kind: 'across-editions'; readonly framework: Framework; readonly id: string }
	| {
			readonly kind: 'migration';
			readonly framework: Framework;
			readonly from: Edition;
			readonly to: Edition;
	  }
	| {
			readonly kind: 'pair';
			readonly from: Edition;
			readonly to: Edition;
			/** True where no stored set joins the two, so that all its rows are derived. */
			readonly isDerived: boolean;
	  }
	| { readonly kind: 'page'; readonly page: AboutPage }
	| { readonly kind: 'term'; readonly term: Term }
	| { readonly kind: 'readiness'; readonly questionnaire: Questionnaire }
	| { readonly kind: 'section'; readonly label: string };

/** Name of the site's answers in every trail. */
const ANSWERS_LABEL = 'AI Security Answers';

/** Name of the self-assessment in its trail and in the navigation. */
export const READINESS_LABEL = 'Readiness snapshot';

/** The trail to a page: the one source for the visible breadcrumb and for its structured data. */
export function breadcrumbTrail(site: Site, subject: PageSubject): Crumb[] {
	return [{ label: 'Home', address: addresses.HOME }, ...trailBelowHome(site, subject)];
}

function trailBelowHome(site: Site, subject: PageSubject): Crumb[] {
	const frameworks = { label: 'Frameworks', address: addresses.FRAMEWORKS };
	const answers = { label: ANSWERS_LABEL, address: addresses.ANSWERS };
	switch (subject.kind) {
		case 'answer': {
			const topic = site.topics.find((candidate) => candidate.slug === subject.answer.topic);
			const above = topic
				? [{ label: topic.label, address: addresses.topicAddress(topic.slug) }]
				: [];
			return [answers, ...above, { label: subject.answer.question }];
		}
		case 'topic':
			return [answers, { label: subject.topic.label }];
		case 'framework':
			return [frameworks, { label: subject.framework.shortTitle }];
		case 'edition':
			return [frameworks, familyCrumb(site, subject.edition), { label: subject.edition.name }];
		case 'control':
			return [
				frameworks,
				familyCrumb(site, subject.edition),
				...controlCrumbs(site, subject.edition, subject.control),
			];
		case 'across-editions':
			return [
				frameworks,
				frameworkCrumb(subject.framework),
				{ label: `${subject.id} in every edition` },
			];
		case 'migration':
			return [
				frameworks,
				frameworkCrumb(subject.framework),
				{ label: `${subject.from.name} to ${subject.to.name}` },
			];
		case 'pair':
			return [
				{ label: 'Crosswalks', address: addresses.CROSSWALKS },
				{ label: `${subject.from.shortTitle} to ${subject.to.shortTitle}` },
			];
		case 'page': {
			const top = site.pages.find((page) => page.slug === 'about' && page !== subject.page);
			const above = top ? [{ label: top.title, address: addresses.aboutAddress(top.slug) }] : [];
			return [...above, { label: subject.page.title }];
		}
		case 'term':
			return [
				{ label: 'Glossary', address: addresses.GLOSSARY },
				{ label: headingOf(subject.term) },
			];
		case 'readiness':
			return [{ label: READINESS_LABEL }];
		case 'section':
			return [{ label: subject.label }];
		default:
			return subject satisfies never;
	}
}

function frameworkCrumb(framework: Framework): Crumb {
	return { label: framework.shortTitle, address: addresses.frameworkAddress(framework.id) };
}

function familyCrumb(site: Site, edition: Edition): Crumb {
	const framework = site.frameworks.find((candidate) => candidate.id === edition.framework);
	return framework === undefined ? { label: edition.shortTitle } : frameworkCrumb(framework);
}

function controlCrumbs(site: Site, edition: Edition, control: Control): Crumb[] {
	const above = ancestors(edition, control).map((parent) => ({
		label: parent.id,
		address: addresses.controlAddress(site, edition, parent),
	}));
	return [
		{ label: edition.name, address: addresses.editionAddress(edition) },
		...above,
		{ label: control.printedId },
	];
}
