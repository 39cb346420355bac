import { controlSlug } from './catalogue.ts';
import { crosswalksBetween, invertCrosswalk, sourceTag, type Crosswalk } from './crosswalk.ts';
import {
	deriveThroughEditions,
	deriveThroughSets,
	withoutAsserted,
	type DerivedRow,
} from './derivation.ts';
import { oncePer } from './once-per.ts';
import type { Site } from './site.ts';

/** Rows between two editions that follow from two stored sets. */
export interface DerivedSet {
	readonly from: string;
	readonly to: string;
	/** The set whose rows are carried on. */
	readonly set: Crosswalk;
	/** The edition map or the second set-theory set that carries them. */
	readonly through: Crosswalk;
	/** Never empty; pairs that a stored set speaks of are left out. */
	readonly rows: readonly DerivedRow[];
}

/** Everything that soundly follows between two editions, read from `from` to `to`. Superseded sets feed nothing. */
export function derivedBetween(site: Site, from: string, to: string): DerivedSet[] {
	const asserted = crosswalksBetween(site.crosswalks, from, to);
	return candidates(site, from, to).flatMap(({ set, through, rows }) => {
		const news = withoutAsserted(rows, asserted);
		return news.length === 0 ? [] : [{ from, to, set, through, rows: news }];
	});
}

/** Everything that soundly follows between any two editions, each pair of editions read in both directions; worked out once. */
export const listDerivedSets: (site: Site) => readonly DerivedSet[] = oncePer(derivedOf);

function derivedOf(site: Site): DerivedSet[] {
	const partners = new Map<string, Set<string>>();
	for (const { from, to } of site.crosswalks.filter(canCarry(site))) {
		partners.set(from, (partners.get(from) ?? new Set()).add(to));
		partners.set(to, (partners.get(to) ?? new Set()).add(from));
	}
	return [...site.editions.keys()].flatMap((from) => {
		// A row follows from two stored ones, so nothing can be derived for editions further away.
		const inTwoSteps = [...(partners.get(from) ?? [])].flatMap((key) => [
			...(partners.get(key) ?? []),
		]);
		return [...new Set(inTwoSteps)]
			.filter((to) => to !== from)
			.flatMap((to) => derivedBetween(site, from, to));
	});
}

/** Anchor of a derived row on its pair page, e.g. `derived-ours--llm06--a.6.2.8--limited-by`. */
export function derivedAnchor({ set }: DerivedSet, { from, to, relation }: DerivedRow): string {
	return [`derived-${sourceTag(set)}`, controlSlug(from), controlSlug(to), relation].join('--');
}

type Candidate = Pick<DerivedSet, 'set' | 'through' | 'rows'>;

function candidates(site: Site, from: string, to: string): Candidate[] {
	const sets = site.crosswalks.filter(({ status }) => status !== 'superseded');
	const maps = sets.filter(({ style }) => style === 'edition');
	const theory = bothWays(sets.filter(({ style }) => style === 'set-theory'));
	return [
		...maps.flatMap((through) =>
			bothWays(sets.filter((set) => touches(set, through)))
				.filter((set) => isCarriedTo(set, through, from, to))
				.map((set) => ({ set, through, rows: deriveThroughEditions(set, through) })),
		),
		...theory
			.filter((first) => first.from === from)
			.flatMap((set) =>
				theory
					.filter((second) => second.to === to && second.from === set.to)
					.map((through) => ({ set, through, rows: deriveThroughSets(set, through) })),
			),
	];
}

function bothWays(sets: readonly Crosswalk[]): Crosswalk[] {
	return sets.flatMap((stored) => [stored, invertCrosswalk(stored)]);
}

function touches(set: Crosswalk, map: Crosswalk): boolean {
	return [set.from, set.to].some((end) => end === map.from || end === map.to);
}

/** Tells the sets that rows can be derived from: set theory, edition maps, and what these carry to another edition. */
function canCarry({ crosswalks }: Site): (set: Crosswalk) => boolean {
	const maps = crosswalks.filter(({ style }) => style === 'edition');
	return (set) => set.style === 'set-theory' || maps.some((map) => touches(set, map));
}

/** True when the set, with one end exchanged by the map, joins the two editions in their order. */
function isCarriedTo(set: Crosswalk, map: Crosswalk, from: string, to: string): boolean {
	const other = (end: string) =>
		end === map.from ? map.to : end === map.to ? map.from : undefined;
	return (other(set.from) === from && set.to === to) || (set.from === from && other(set.to) === to);
}
