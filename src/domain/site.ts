import type { Answer, Topic } from './answer.ts';
import type { Edition, Framework } from './catalogue.ts';
import type { Crosswalk, MappingIndex } from './crosswalk.ts';
import type { Location } from './finding.ts';
import type { Prose } from './prose.ts';
import type { Source } from '../schemas/answer.ts';

/** An MDX text with what its checks need, also when its front matter has faults. */
export interface ProseDocument {
	readonly file: string;
	readonly kind: 'answer' | 'topic';
	/** Name of the file without extension. */
	readonly slug: string;
	readonly sources: readonly Source[];
	readonly prose: Prose;
	/** Place of a front matter field. */
	locate(path: readonly PropertyKey[]): Location;
}

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
	/** Answers that cite a control, by `controlKey`. */
	readonly citing: ReadonlyMap<string, readonly Answer[]>;
	/** Every MDX text, valid or not. */
	readonly documents: readonly ProseDocument[];
}
