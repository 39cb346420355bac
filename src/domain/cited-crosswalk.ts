import type { Answer } from './answer.ts';
import { controlKey, type Crosswalk, type Mapping } from './crosswalk.ts';
import { groundsOf } from './grounded-in.ts';
import type { Site } from './site.ts';

/** Rows of one mapping set that touch the controls an answer cites. */
export interface CitedCrosswalk {
	/** Shown from the edition that the answer cites. */
	readonly crosswalk: Crosswalk;
	readonly mappings: readonly Mapping[];
}

/**
 * The crosswalk of the controls cited in an answer: every row that starts at one of them, by mapping set.
 * Where an answer cites both ends of a set, its rows are shown once, from the edition cited first.
 */
export function crosswalkOfCited(site: Site, answer: Answer): CitedCrosswalk[] {
	const sets = new Map<string, { crosswalk: Crosswalk; mappings: Mapping[] }>();
	for (const { edition, controls } of groundsOf(answer).editions) {
		for (const control of controls) {
			for (const { crosswalk, mapping } of site.mappings.get(controlKey(edition.key, control.id)) ??
				[]) {
				const known = sets.get(crosswalk.id);
				if (known !== undefined && known.crosswalk.from !== crosswalk.from) continue;
				const set = known ?? { crosswalk, mappings: [] };
				set.mappings.push(mapping);
				sets.set(crosswalk.id, set);
			}
		}
	}
	return [...sets.values()];
}
