import type { AnswerFrontMatter } from '../schemas/answer.ts';
import type { PageFrontMatter } from '../schemas/page.ts';
import type { TopicFrontMatter } from '../schemas/topic.ts';
import type { CitationTarget } from './citation-target.ts';
import type { Location } from './finding.ts';
import type { Prose } from './prose.ts';

/** One question with its answer. */
export interface Answer extends AnswerFrontMatter {
	readonly slug: string;
	readonly prose: Prose;
	/** What the body cites, each target once, in the order of first mention. */
	readonly cites: readonly CitationTarget[];
	readonly at: Location;
	/** Place of a front matter field. */
	locate(path: readonly PropertyKey[]): Location;
}

/** A breadcrumb topic with its answers in reading order. */
export interface Topic extends Omit<TopicFrontMatter, 'answers'> {
	readonly slug: string;
	readonly prose: Prose;
	/** Slugs in reading order. */
	readonly answers: readonly string[];
	readonly at: Location;
	/** Place of a front matter field. */
	locate(path: readonly PropertyKey[]): Location;
}

/** A page about the site itself. */
export interface AboutPage extends PageFrontMatter {
	readonly slug: string;
	readonly at: Location;
}
