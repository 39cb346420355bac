import { DESCRIPTION_MAX } from '../schemas/answer.ts';
import type { PageSubject } from './breadcrumbs.ts';
import { fullIdAndHeading } from './catalogue.ts';
import { definitionOf } from './definition.ts';
import { headingOf } from './term.ts';

const TITLE_MAX = 70; // characters: search results cut a longer one
const CONTROL_TITLE_MAX = 110; // an annex can have a title of 150; its heading shows all of it

/** Title with the site's name after it, where both fit. */
export function titleWithSiteName(title: string, siteName: string): string {
	const whole = `${title} | ${siteName}`;
	return whole.length <= TITLE_MAX ? whole : title;
}

/** Title for the browser and for search results, without the site's name. */
export function pageTitle(subject: Exclude<PageSubject, { kind: 'section' }>): string {
	switch (subject.kind) {
		case 'answer':
			return subject.answer.question;
		case 'topic':
			return `${subject.topic.label}: questions and answers`;
		case 'framework':
			return `${subject.framework.shortTitle}: editions and what changed`;
		case 'edition':
			return `${subject.edition.shortTitle}: all controls with their crosswalks`;
		case 'control':
			return shorten(fullIdAndHeading(subject.edition, subject.control), CONTROL_TITLE_MAX);
		case 'across-editions':
			return `${subject.framework.shortTitle} ${subject.id} in every edition`;
		case 'migration':
			return `${subject.framework.shortTitle} ${subject.from.name} to ${subject.to.name}: what changes`;
		case 'page':
			return subject.page.title;
		case 'term':
			return `${headingOf(subject.term)}: what it means`;
		case 'readiness':
			return subject.questionnaire.title;
		case 'pair':
			return `Crosswalk: ${subject.from.shortTitle} to ${subject.to.shortTitle}${subject.isDerived ? ' (derived)' : ''}`;
		default:
			return subject satisfies never;
	}
}

/** Meta description, at most as long as a search result shows. */
export function pageDescription(subject: Exclude<PageSubject, { kind: 'section' }>): string {
	switch (subject.kind) {
		case 'answer':
			return subject.answer.description ?? shorten(subject.answer.shortAnswer);
		case 'topic':
			return subject.topic.description;
		case 'framework':
			return shorten(`${subject.framework.shortTitle}: ${subject.framework.about}`);
		case 'edition':
			return shorten(
				`Every element of ${subject.edition.title}, explained in our own words, with the answers that cite it and its crosswalk to other frameworks.`,
			);
		case 'control':
			return shorten(
				`${fullIdAndHeading(subject.edition, subject.control)}: ${subject.control.summary ?? 'crosswalk to other frameworks and the answers that cite it.'}`,
			);
		case 'across-editions':
			return shorten(
				`What ${subject.id} means in each edition of the ${subject.framework.title}, side by side, and what it is called in the others.`,
			);
		case 'migration':
			return shorten(
				`What became of each entry of ${subject.from.shortTitle} in the ${subject.to.name} edition, with the mapping rows and answers that the step touches.`,
			);
		case 'page':
			return subject.page.description;
		case 'term':
			return shorten(`${headingOf(subject.term)}: ${definitionOf(subject.term)}`);
		case 'readiness':
			return shorten(`${subject.questionnaire.about} Private: your answers stay in your browser.`);
		case 'pair':
			if (subject.isDerived) {
				return shorten(
					`What follows for ${subject.from.shortTitle} and ${subject.to.shortTitle} from mappings of another edition: derived rows, each with the rows it follows from.`,
				);
			}
			return shorten(
				`How ${subject.from.shortTitle} maps to ${subject.to.shortTitle}, row by row: every published mapping with its source, date and caveats.`,
			);
		default:
			return subject satisfies never;
	}
}

/** Cuts a text at a word so that it fits a description, and marks the cut. */
export function shorten(text: string, max = DESCRIPTION_MAX): string {
	if (text.length <= max) return text;
	const cut = text.slice(0, max - 1);
	return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.–-]+$/u, '')}…`;
}
