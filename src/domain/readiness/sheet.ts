/** What a score is computed from: one version of the questionnaire without its long texts. Made by `make-sheet.ts`, read in the browser. */
export interface Sheet {
	readonly version: number;
	readonly context: readonly SheetContext[];
	readonly domains: readonly Group[];
	/** In the order in which they are asked. */
	readonly questions: readonly SheetQuestion[];
	/** In rising order, from 0. */
	readonly bands: readonly Band[];
	/** The same answers seen from frameworks, each divided as its publisher divides it. */
	readonly views: readonly View[];
	/** Every version up to this one, oldest first. */
	readonly outlines: readonly Outline[];
}

export interface SheetContext {
	readonly id: string;
	readonly choice: 'one' | 'many';
	readonly options: readonly string[];
}

export type Effort = 'hours' | 'days' | 'weeks';

export interface SheetQuestion {
	readonly id: string;
	readonly domain: string;
	readonly weight: number;
	readonly effort: Effort;
	/** It is asked where each of these holds. */
	readonly when: readonly { readonly context: string; readonly anyOf: readonly string[] }[];
}

export interface Band {
	readonly from: number;
	readonly label: string;
	readonly meaning: string;
}

export interface Group {
	readonly id: string;
	readonly label: string;
}

/** One edition, seen through the questions that are evidence for its elements or reduce its risks. */
export interface View {
	/** Key of the edition. */
	readonly id: string;
	readonly label: string;
	/** What its parts are called, e.g. `Function`. */
	readonly part: string;
	/** The parts in catalogue order, each with the ids of the questions that touch it; none where no question can tell. */
	readonly groups: readonly (Group & { readonly questions: readonly string[] })[];
	/** Elements that questions name, each with the ids of those questions. */
	readonly touched: readonly { readonly id: string; readonly questions: readonly string[] }[];
	/** Elements with nothing below them that no question names. */
	readonly untold: readonly string[];
}

/** What must be known of a version to read a link that was made with it. */
export interface Outline {
	readonly version: number;
	/** Ids of its questions in the order of their letters, which is their order in a link. */
	readonly questions: readonly string[];
	/** In the order of their ids; options too. */
	readonly context: readonly { readonly id: string; readonly options: readonly string[] }[];
	/** What became of the questions of the version before. */
	readonly changes: readonly Change[];
}

export interface Change {
	readonly question: string;
	readonly what: 'reworded' | 'renamed' | 'rewritten' | 'split' | 'merged' | 'retired';
	readonly to: readonly string[];
	readonly note: string;
}
