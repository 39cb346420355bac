import { childrenOf, roots, subtree, type Control, type Edition } from './catalogue.ts';
import { idStart, kindOf, topPart, type Part } from './catalogue-parts.ts';

/** Elements of a catalogue that stand in one table. */
export interface Family {
	readonly part: Part;
	readonly controls: readonly Control[];
}

const TOPS_MAX = 40; // parts at the top: a longer list of them is no way in
const LIST_MAX = 60; // entries without a tree: a longer list is split

/**
 * A catalogue in tables that can be found one's way in. A tree has one for each of its parts; a long list is divided by the
 * grouping an entry names first, by how its ids start, or by kind.
 */
export function catalogueFamilies(edition: Edition): Family[] {
	const tops = roots(edition);
	const isList = tops.every((control) => childrenOf(edition, control).length === 0);
	if (isList && tops.length <= LIST_MAX) {
		return [{ part: { key: 'all', label: 'all', title: 'all entries' }, controls: tops }];
	}
	const owners = new Set(tops.flatMap(({ partOf }) => edition.controls.get(partOf[0] ?? '') ?? []));
	const isTree = !isList && tops.length <= TOPS_MAX;
	const partOf = (top: Control): Part => {
		const owner = edition.controls.get(top.partOf[0] ?? '');
		if (isTree || owners.has(top)) return topPart(edition, top);
		if (owner !== undefined) return topPart(edition, owner);
		return top.id.includes('-') ? idStart(edition, top) : kindOf(edition, top);
	};
	const families = new Map<string, { part: Part; controls: Control[] }>();
	for (const top of tops) {
		const part = partOf(top);
		const family = families.get(part.key) ?? { part, controls: [] };
		family.controls.push(...subtree(edition, top));
		families.set(part.key, family);
	}
	return [...families.values()];
}
