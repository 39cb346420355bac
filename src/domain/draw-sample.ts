import type { Sample } from '../schemas/agreement.ts';
import { hasRow, isRateable } from './agreement.ts';
import type { Crosswalk } from './crosswalk.ts';

/** How many pairs of each set are drawn. */
export interface SampleSize {
	readonly rows: number;
	/** Pairs that no row of the set joins. */
	readonly decoys: number;
}

type Pair = Omit<Sample['pairs'][number], 'id'>;

/** Draws pairs from every set of ours, and mixes rows and decoys. The same seed draws the same pairs from the same sets. */
export function drawSample(
	crosswalks: readonly Crosswalk[],
	seed: number,
	size: SampleSize,
): Sample['pairs'] {
	const order = (pair: Pair) => hash(`${seed} ${pair.set} ${pair.from} ${pair.to}`);
	const byChance = (a: Pair, b: Pair) => order(a) - order(b);
	return crosswalks
		.filter(isRateable)
		.flatMap((crosswalk) =>
			[
				...pairsOf(crosswalk, 'rows').toSorted(byChance).slice(0, size.rows),
				...pairsOf(crosswalk, 'decoys').toSorted(byChance).slice(0, size.decoys),
			].toSorted(byChance),
		)
		.map((pair, index) => ({ id: `p${String(index + 1).padStart(2, '0')}`, ...pair }));
}

/** Decoys join controls that have rows of their own, so that nobody can tell them by their strangeness. */
function pairsOf(crosswalk: Crosswalk, what: keyof SampleSize): Pair[] {
	const both = crosswalk.mappings.flatMap(({ from, to }) =>
		from === undefined || to === undefined ? [] : [{ from, to }],
	);
	const [left, right] = [new Set(both.map(({ from }) => from)), new Set(both.map(({ to }) => to))];
	return [...left].flatMap((from) =>
		[...right]
			.filter((to) => hasRow(crosswalk, from, to) === (what === 'rows'))
			.map((to) => ({ set: crosswalk.id, from, to })),
	);
}

/** A number from 0 to 2³² − 1 that looks random and is the same for the same text: FNV-1a, stirred once more. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const character of text) {
		value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}
