import { invertMapping, type Mapping } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';

/** A row that says something about two controls of which an earlier row of the same source already speaks. */
export interface RepeatedRow {
	readonly row: Mapping;
	readonly earlier: Mapping;
	/** True when both say the same. */
	readonly isEqual: boolean;
}

/**
 * Rows on the same two controls in one mapping set, or in a set and its inverse from the same source.
 * Both are seen in one direction, so `A subset-of B` and `B superset-of A` are the same statement.
 */
export function repeatedRows(site: Site): RepeatedRow[] {
	const first = new Map<string, Mapping>();
	const repeated: RepeatedRow[] = [];
	for (const crosswalk of site.crosswalks) {
		const isForward = crosswalk.from <= crosswalk.to;
		const editions = [crosswalk.from, crosswalk.to].sort().join(' ');
		const source = crosswalk.id.slice(crosswalk.id.lastIndexOf('.') + 1);
		for (const row of crosswalk.mappings) {
			const seen = isForward ? row : invertMapping(row);
			const key = [editions, source, crosswalk.style, seen.from, seen.to].join('|');
			const earlier = first.get(key);
			if (earlier === undefined) first.set(key, seen);
			else repeated.push({ row, earlier, isEqual: relationsKey(earlier) === relationsKey(seen) });
		}
	}
	return repeated;
}

function relationsKey({ relations }: Mapping): string {
	return [...relations].sort().join(' ');
}
