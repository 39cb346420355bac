import type { Answer } from './answer.ts';
import { controlKey, type Crosswalk, type Mapping, type MappingOfControl } from './crosswalk.ts';
import { groundsOf } from './grounded-in.ts';
import type { Site } from './site.ts';

/** Rows between two editions that touch the controls an answer cites, of every set that has some. */
export interface CitedCrosswalk {
	/** Key of the edition that the answer cites. */
	readonly from: string;
	readonly to: string;
	/** Our own sets first, then in the order of the sets. */
	readonly rows: readonly MappingOfControl[];
}

/**
 * The crosswalk of the controls cited in an answer: every row that starts at one of them, by pair of editions.
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
	return byPair([...sets.values()]);
}

function byPair(
	sets: readonly { crosswalk: Crosswalk; mappings: readonly Mapping[] }[],
): CitedCrosswalk[] {
	const ownFirst = [
		...sets.filter(({ crosswalk }) => crosswalk.owner === 'us'),
		...sets.filter(({ crosswalk }) => crosswalk.owner !== 'us'),
	];
	const pairs = Object.groupBy(ownFirst, ({ crosswalk }) => `${crosswalk.from} ${crosswalk.to}`);
	return Object.entries(pairs).map(([key, members = []]) => {
		const [from = '', to = ''] = key.split(' ');
		const rows = members.flatMap(({ crosswalk, mappings }) =>
			mappings.map((mapping) => ({ crosswalk, mapping })),
		);
		return { from, to, rows };
	});
}
