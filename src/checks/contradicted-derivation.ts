import { crosswalksBetween, type Mapping } from '../domain/crosswalk.ts';
import { deriveThroughEditions, deriveThroughSets, type DerivedRow } from '../domain/derivation.ts';
import type { Site } from '../domain/site.ts';
import type { CrosswalkStyle } from '../schemas/crosswalk.ts';
import type { Rule } from './rule.ts';

export const contradictedDerivation: Rule = {
	name: 'contradicted-derivation',
	why: 'A row that cannot be true together with two others makes at least one of the three wrong.',
	check(site, report) {
		for (const { style, rows } of soundRows(site)) {
			for (const row of rows) {
				const [path] = row.paths;
				const asserted = path && assertedRow(site, style, row);
				if (path === undefined || asserted === undefined) continue;
				const [relation] = asserted.relations;
				const steps = path.map(({ mapping }) => `${mapping.at.file}, line ${mapping.at.line}`);
				report(
					asserted.at,
					`Two other rows give "${row.relation}" here, not "${relation}": ${steps.join('; ')}.`,
					{
						remedy:
							'At least one of the three is wrong. Mend it, or widen the relation of the one that claims too much.',
					},
				);
			}
		}
	},
};

interface SoundRows {
	readonly style: CrosswalkStyle;
	/** Read in the direction of a stored set, from its `from` to the other end. */
	readonly rows: readonly (DerivedRow & { readonly fromKey: string; readonly toKey: string })[];
}

/** What must be true if the stored rows are: set theory, and statements on content that an edition kept. */
function soundRows(site: Site): SoundRows[] {
	const sets = site.crosswalks.filter(({ status }) => status !== 'superseded');
	const theory = sets.filter(({ style }) => style === 'set-theory');
	const maps = sets.filter(({ style }) => style === 'edition');
	const readings = theory.flatMap((set) => [set, ...crosswalksBetween([set], set.to, set.from)]);
	return [
		...readings.flatMap((first) =>
			readings.map((second) => ({
				style: 'set-theory' as const,
				rows: deriveThroughSets(first, second).map((row) => ({
					...row,
					fromKey: first.from,
					toKey: second.to,
				})),
			})),
		),
		...sets.flatMap((set) =>
			maps.map((map) => {
				const other = (key: string) =>
					key === map.from ? map.to : key === map.to ? map.from : undefined;
				return {
					style: set.style,
					rows: deriveThroughEditions(set, map)
						.filter(({ changes }) => changes.length === 0)
						.map((row) => ({
							...row,
							fromKey: other(set.from) ?? set.from,
							toKey: other(set.from) === undefined ? (other(set.to) ?? set.to) : set.to,
						})),
				};
			}),
		),
	];
}

/** A stored row of the same style on the same two controls that says something else. Only set theory and "not related" exclude each other. */
function assertedRow(
	site: Site,
	style: CrosswalkStyle,
	row: SoundRows['rows'][number],
): Mapping | undefined {
	const rows = crosswalksBetween(site.crosswalks, row.fromKey, row.toKey)
		.filter((crosswalk) => crosswalk.style === style && crosswalk.status !== 'superseded')
		.flatMap(({ mappings }) => mappings)
		.filter(
			({ from, to, relations }) => from === row.from && to === row.to && relations.length === 1,
		);
	return rows.find(({ relations: [relation] }) => {
		if (relation === undefined || relation === row.relation) return false;
		const denies = [relation, row.relation].includes('not-related-to');
		return style === 'set-theory' || denies;
	});
}
