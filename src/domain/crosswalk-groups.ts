import { ancestors, idAndHeading, type Control, type Edition } from './catalogue.ts';
import { findControl } from './citation-target.ts';
import type { Mapping } from './crosswalk.ts';

/** Rows of a mapping set whose sources lie below one part of their catalogue. */
export interface MappingGroup {
	/** Anchor of the group on its page. */
	readonly anchor: string;
	readonly title: string;
	readonly mappings: readonly Mapping[];
}

const SPLIT_ABOVE = 60; // rows: a longer table is easier to find one's way in when it is split

/** Splits a long mapping set by the part of the source's catalogue above each row, in catalogue order; a short one stays whole. */
export function groupMappings(mappings: readonly Mapping[], from: Edition): MappingGroup[] {
	const ordered = inCatalogueOrder(mappings, from);
	if (mappings.length <= SPLIT_ABOVE)
		return [{ anchor: 'all', title: 'All rows', mappings: ordered }];
	const groups = new Map<string, { title: string; mappings: Mapping[] }>();
	for (const mapping of ordered) {
		const part = partOf(from, mapping);
		const key = part?.slug ?? 'other';
		const title = part === undefined ? 'Other rows' : idAndHeading(part);
		const group = groups.get(key) ?? { title, mappings: [] };
		group.mappings.push(mapping);
		groups.set(key, group);
	}
	return [...groups].map(([slug, group]) => ({ anchor: `part-${slug}`, ...group }));
}

/** The element that a row's section is named after: two levels above the leaves where the tree is that deep. */
function partOf(from: Edition, mapping: Mapping): Control | undefined {
	const control = mapping.from === undefined ? undefined : findControl(from, mapping.from);
	if (control === undefined) return undefined;
	const chain = [...ancestors(from, control), control];
	return chain[Math.min(1, chain.length - 1)];
}

/** Rows in the order of the source's catalogue; rows of one source keep the order of their set. */
export function inCatalogueOrder(mappings: readonly Mapping[], from: Edition): Mapping[] {
	const rank = new Map([...from.controls.keys()].map((id, index) => [id, index]));
	const rankOf = (mapping: Mapping) => rank.get(mapping.from ?? '') ?? rank.size;
	return [...mappings].sort((a, b) => rankOf(a) - rankOf(b));
}
