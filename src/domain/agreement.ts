import type { Ratings, Sample } from '../schemas/agreement.ts';
import type { CrosswalkStyle } from '../schemas/crosswalk.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { Location } from './finding.ts';

/** A file of the blind rating, with the places of its fields. */
interface Placed {
	readonly at: Location;
	locate(path: readonly PropertyKey[]): Location;
}

/** A sample that two raters rate blind. */
export interface AgreementStudy {
	readonly sample: Sample & Placed;
	/** One file a rater, in the order of their names. */
	readonly ratings: readonly (Ratings & Placed)[];
}

export type Rating = Ratings['ratings'][number]['relation'];

/** What a rater may say of a pair, by style: the source relative to the target. `none` is always among them. */
const ANSWERS: Partial<Record<CrosswalkStyle, readonly Rating[]>> = {
	supportive: ['supports', 'supported-by', 'equivalent', 'contrary', 'none'],
	'set-theory': ['equal', 'subset-of', 'superset-of', 'intersects-with', 'none'],
	mitigation: ['prevented-by', 'limited-by', 'detected-by', 'governed-by', 'none'],
};

/** The words in which a pair of a set is rated. */
export function answersFor({ style }: Pick<Crosswalk, 'style'>): readonly Rating[] {
	return ANSWERS[style] ?? [];
}

/** True for sets whose rows can be rated blind: ours, in a style with several relations between any two controls. */
export function isRateable(crosswalk: Pick<Crosswalk, 'owner' | 'style'>): boolean {
	return crosswalk.owner === 'us' && answersFor(crosswalk).length > 0;
}

/** How far two lists of ratings of the same pairs agree. */
export interface Agreement {
	readonly pairs: number;
	readonly same: number;
	/** Cohen's kappa: agreement beyond what chance would give; undefined where chance alone explains all of it. */
	readonly kappa: number | undefined;
}

/** Compares two ratings of each pair; `all` holds both ratings of every pair. */
export function agreementOf(all: readonly (readonly [first: string, second: string])[]): Agreement {
	const same = all.filter(([first, second]) => first === second).length;
	const share = (side: 0 | 1, word: string) =>
		all.filter((both) => both[side] === word).length / all.length;
	const words = [...new Set(all.flat())];
	const byChance = words.reduce((sum, word) => sum + share(0, word) * share(1, word), 0);
	const kappa = byChance < 1 ? (same / all.length - byChance) / (1 - byChance) : undefined;
	return { pairs: all.length, same, kappa: all.length === 0 ? undefined : kappa };
}

/** One line of the published table. */
export interface AgreementLine extends Agreement {
	readonly what: 'related' | CrosswalkStyle;
}

/** One pair with what both raters said, and whether we have a row for it. */
export interface RatedPair {
	readonly style: CrosswalkStyle;
	readonly ratings: readonly [Rating, Rating];
	readonly isRow: boolean;
}

/** Every pair that both raters rated; empty as long as there are no two raters. */
export function ratedPairs(study: AgreementStudy, crosswalks: readonly Crosswalk[]): RatedPair[] {
	const [first, second] = study.ratings.map(
		({ ratings }) => new Map(ratings.map(({ pair, relation }) => [pair, relation])),
	);
	return study.sample.pairs.flatMap(({ id, set, from, to }) => {
		const crosswalk = crosswalks.find((one) => one.id === set);
		const [one, other] = [first?.get(id), second?.get(id)];
		if (crosswalk === undefined || one === undefined || other === undefined) return [];
		return [{ style: crosswalk.style, ratings: [one, other], isRow: hasRow(crosswalk, from, to) }];
	});
}

/**
 * Overall, whether there is a relation at all: the one question that every style shares. Then, for each style, which relation it is.
 * The words of several styles are never put into one kappa: raters cannot confuse them, and that would look like agreement.
 */
export function agreementLines(pairs: readonly RatedPair[]): AgreementLine[] {
	const isRelated = (rating: Rating) => (rating === 'none' ? 'none' : 'related');
	const styles = Map.groupBy(pairs, ({ style }) => style);
	return [
		{
			what: 'related',
			...agreementOf(pairs.map(({ ratings: [a, b] }) => [isRelated(a), isRelated(b)] as const)),
		},
		...[...styles].map(([style, own]) => ({
			what: style,
			...agreementOf(own.map(({ ratings }) => ratings)),
		})),
	];
}

/** True where a set says that two controls have something to do with each other. */
export function hasRow(crosswalk: Crosswalk, from: string, to: string): boolean {
	return crosswalk.mappings.some(
		(row) => row.from === from && row.to === to && !row.relations.includes('not-related-to'),
	);
}
