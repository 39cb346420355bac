import type { Change, Moved, Note } from '../schemas/history.ts';
import type { Location } from './finding.ts';

/** An address that was published once, with its line in the list of all of them. */
export interface PublishedAddress {
	readonly address: string;
	readonly at: Location;
}

/** A row that says where a page went. */
export interface MovedAddress extends Moved {
	readonly at: Location;
	/** Place of a field of the row. */
	locate(path: readonly PropertyKey[]): Location;
}

/** What a thing was made of when it was recorded: a fingerprint for each of its parts, by kind and id. */
export type RecordedState = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is kept of former days: nothing of it can be worked out from today's content and data. */
export interface History {
	readonly addresses: readonly PublishedAddress[];
	readonly moved: readonly MovedAddress[];
	/** Oldest first. */
	readonly changes: readonly Change[];
	readonly notes: readonly Note[];
	readonly state: RecordedState;
}

/** The history of a site that has none yet. */
export const NO_HISTORY: History = {
	addresses: [],
	moved: [],
	changes: [],
	notes: [],
	state: new Map(),
};
