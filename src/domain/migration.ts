import type { Answer } from './answer.ts';
import { idAndHeading, type Control, type Edition } from './catalogue.ts';
import { findControl } from './citation-target.ts';
import { controlKey, type Crosswalk, type Mapping, type MappingOfControl } from './crosswalk.ts';
import { compareText } from './finding.ts';
import type { Site } from './site.ts';
import type { Relation } from '../schemas/crosswalk.ts';

/** What can become of an entry, what needs most attention first. */
const CHANGES = [
	'dropped',
	'split',
	'merged',
	'narrowed',
	'widened',
	'renamed',
	'moved',
	'new',
	'kept',
] as const satisfies readonly Relation[];

/** What readers see for each change, as the heading of its entries. */
export const CHANGE_WORDS = {
	dropped: 'Dropped',
	split: 'Split',
	merged: 'Merged',
	narrowed: 'Narrowed',
	widened: 'Widened',
	renamed: 'Renamed',
	moved: 'Renumbered only',
	new: 'New',
	kept: 'Kept as they were',
} as const satisfies Record<Change, string>;

export type Change = (typeof CHANGES)[number];

/** One entry of the older edition, or one that only the newer has, and what hangs on it. */
export interface ChangedEntry {
	/** Undefined for a new entry. */
	readonly before: Control | undefined;
	/** Its successors; none for a dropped entry. */
	readonly after: readonly Control[];
	/** Everything that the edition map says of it, in the order of the map. */
	readonly rows: readonly Mapping[];
	/** Rows of other sets on the older entry, each seen from it. */
	readonly mappings: readonly MappingOfControl[];
	/** Answers that cite the older entry. */
	readonly answers: readonly Answer[];
}

export interface ChangeGroup {
	readonly change: Change;
	readonly entries: readonly ChangedEntry[];
}

/** What an edition step touches. */
export interface Migration {
	readonly from: Edition;
	readonly to: Edition;
	readonly editionMap: Crosswalk;
	/** Each entry once, under the change that needs most attention; no group is empty. */
	readonly groups: readonly ChangeGroup[];
	/** Distinct rows of other sets on entries of the older edition. */
	readonly mappingCount: number;
	/** Distinct answers that cite an entry of the older edition, by slug. */
	readonly answers: readonly Answer[];
}

/** Names an entry by the older edition; a new one by its number in the newer. */
export function entryName({ before, after }: ChangedEntry): string {
	const control = before ?? after[0];
	return control === undefined ? 'No entry' : idAndHeading(control);
}

/** Anchor of an entry on the page of its step, e.g. `llm06`, or `new-llm07`. */
export function entryAnchor({ before, after }: ChangedEntry): string {
	return before?.slug ?? `new-${after[0]?.slug ?? 'none'}`;
}

/** Every edition step that the site has a map of, in the order of the newer edition's publication. */
export function listMigrations(site: Site): Migration[] {
	return site.crosswalks
		.flatMap((crosswalk) => migration(site, crosswalk) ?? [])
		.sort((a, b) => compareText(a.to.published, b.to.published));
}

/** What the step from one edition to another touches; undefined where no map describes it. */
export function migrationBetween(site: Site, from: Edition, to: Edition): Migration | undefined {
	return listMigrations(site).find((step) => step.from === from && step.to === to);
}

/** What one edition map touches; undefined for any other set, or where an edition is missing. */
export function migration(site: Site, editionMap: Crosswalk): Migration | undefined {
	const from = site.editions.get(editionMap.from);
	const to = site.editions.get(editionMap.to);
	if (editionMap.style !== 'edition' || from === undefined || to === undefined) return undefined;
	const entries = listEntries(site, editionMap, from, to);
	const byChange = Map.groupBy(entries, changeOf);
	const answers = new Map(entries.flatMap((entry) => entry.answers.map((one) => [one.slug, one])));
	return {
		from,
		to,
		editionMap,
		groups: CHANGES.flatMap((change) => {
			const found = byChange.get(change);
			return found === undefined ? [] : [{ change, entries: found }];
		}),
		// A row keeps its place from whichever side it is read.
		mappingCount: new Set(
			entries.flatMap((entry) => entry.mappings.map(({ mapping }) => mapping.at)),
		).size,
		answers: [...answers.values()].sort((a, b) => compareText(a.slug, b.slug)),
	};
}

function listEntries(
	site: Site,
	editionMap: Crosswalk,
	from: Edition,
	to: Edition,
): ChangedEntry[] {
	const byEntry = Map.groupBy(editionMap.mappings, (row) => row.from ?? `new ${row.to}`);
	return [...byEntry.values()].map((rows) => {
		const id = rows[0]?.from;
		const before = id === undefined ? undefined : findControl(from, id);
		const key = before === undefined ? undefined : controlKey(from.key, before.id);
		const touching = key === undefined ? [] : (site.mappings.get(key) ?? []);
		return {
			before,
			after: rows.flatMap((row) => (row.to === undefined ? [] : (findControl(to, row.to) ?? []))),
			rows,
			mappings: touching.filter(({ crosswalk }) => crosswalk.style !== 'edition'),
			answers: key === undefined ? [] : (site.citing.get(key) ?? []),
		};
	});
}

function changeOf(entry: ChangedEntry): Change {
	const said = new Set<Relation>(entry.rows.flatMap((row) => row.relations));
	return CHANGES.find((change) => said.has(change)) ?? 'kept';
}
