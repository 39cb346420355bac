import type { AgreementStudy } from './agreement.ts';
import type { AboutPage, Answer, Topic } from './answer.ts';
import type { Edition, Framework } from './catalogue.ts';
import type { Crosswalk, MappingIndex } from './crosswalk.ts';
import type { FalseClaim } from './false-claim.ts';
import type { Location } from './finding.ts';
import type { History } from './history.ts';
import type { Prose } from './prose.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Term } from './term.ts';
import type { AnswerFields, Source } from '../schemas/answer.ts';
import type { FalseClaimFields } from '../schemas/false-claim.ts';
import type { PageFields } from '../schemas/page.ts';
import type { TermFields } from '../schemas/term.ts';
import type { TopicFields } from '../schemas/topic.ts';
import { oncePer } from './once-per.ts';

/** An MDX text with what its checks need, also when its front matter has faults. */
interface Document {
	readonly file: string;
	/** Name of the folder the file lies in. */
	readonly folder: string;
	/** Name of the file without extension. */
	readonly slug: string;
	/** As declared, one for one; what could not be read of one is filled with stand-ins. */
	readonly sources: readonly Source[];
	readonly prose: Prose;
	/** The text without its front matter, whose lines are empty: lines are the file's. */
	readonly body: string;
	/** Place of a front matter field. */
	readonly locate: (path: readonly PropertyKey[]) => Location;
}

export interface AnswerDocument extends Document {
	readonly kind: 'answer';
	/** The front matter fields without faults; undefined when it is no YAML. */
	readonly fields: AnswerFields | undefined;
}

export interface TopicDocument extends Document {
	readonly kind: 'topic';
	/** The front matter fields without faults; undefined when it is no YAML. */
	readonly fields: TopicFields | undefined;
}

export interface PageDocument extends Document {
	readonly kind: 'page';
	/** The front matter fields without faults; undefined when it is no YAML. */
	readonly fields: PageFields | undefined;
}

export interface TermDocument extends Document {
	readonly kind: 'term';
	/** The front matter fields without faults; undefined when it is no YAML. */
	readonly fields: TermFields | undefined;
}

export interface FalseClaimDocument extends Document {
	readonly kind: 'false-claim';
	/** The front matter fields without faults; undefined when it is no YAML. */
	readonly fields: FalseClaimFields | undefined;
}

export type ProseDocument =
	AnswerDocument | TopicDocument | PageDocument | TermDocument | FalseClaimDocument;

/** Everything the project publishes: read once, cross-linked, never changed. */
export interface Site {
	/** In the order of their short titles. */
	readonly frameworks: readonly Framework[];
	/** By key, e.g. `iso-42001-2023`. */
	readonly editions: ReadonlyMap<string, Edition>;
	/** In the order of their ids. */
	readonly crosswalks: readonly Crosswalk[];
	/** By `controlKey`. */
	readonly mappings: MappingIndex;
	/** In breadcrumb order. */
	readonly topics: readonly Topic[];
	/** By slug, in the order of the topics and within each in reading order. */
	readonly answers: ReadonlyMap<string, Answer>;
	/** Pages about the site itself, in footer order. */
	readonly pages: readonly AboutPage[];
	/** The glossary, in the order of the alphabet. */
	readonly terms: readonly Term[];
	/** Well-known false claims, in the order of the answers that touch them. */
	readonly falseClaims: readonly FalseClaim[];
	/** Versions of the readiness snapshot, oldest first. */
	readonly questionnaires: readonly Questionnaire[];
	/** The sample of our rows that raters rate blind; undefined where none was drawn. */
	readonly agreement: AgreementStudy | undefined;
	/** Answers that cite a control, by `controlKey`. */
	readonly citing: ReadonlyMap<string, readonly Answer[]>;
	/** What is kept of former days. */
	readonly history: History;
	/** Every MDX text, valid or not. */
	readonly documents: readonly ProseDocument[];
}

/** Every text of an answer, valid or not. */
export function answerDocuments(site: Site): AnswerDocument[] {
	return site.documents.filter((document) => document.kind === 'answer');
}

/** Every text of a topic, valid or not. */
export function topicDocuments(site: Site): TopicDocument[] {
	return site.documents.filter((document) => document.kind === 'topic');
}

/** Every text of the glossary, valid or not. */
export function termDocuments(site: Site): TermDocument[] {
	return site.documents.filter((document) => document.kind === 'term');
}

/** Every correction of a false claim, valid or not. */
export function falseClaimDocuments(site: Site): FalseClaimDocument[] {
	return site.documents.filter((document) => document.kind === 'false-claim');
}

const textsOf = oncePer(
	({ documents }: Site) =>
		new Map(documents.map((document) => [`${document.kind} ${document.slug}`, document])),
);

/** The text of one kind with one slug. Throws an error where there is none. */
export function textOf(site: Site, kind: ProseDocument['kind'], slug: string): ProseDocument {
	const text = textsOf(site).get(`${kind} ${slug}`);
	if (text === undefined)
		throw new Error(`There is no text of the kind "${kind}" named "${slug}".`);
	return text;
}
