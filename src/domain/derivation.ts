import { invertCrosswalk, inverseRelation, type Crosswalk, type Mapping } from './crosswalk.ts';
import type { CrosswalkStyle, Relation } from '../schemas/crosswalk.ts';

/** How the contents of two elements overlap. */
export type SetRelation =
	'equal' | 'subset-of' | 'superset-of' | 'intersects-with' | 'not-related-to';

const equal = 'equal';
const subset = 'subset-of';
const superset = 'superset-of';
const intersects = 'intersects-with';
const unrelated = 'not-related-to';

/** What follows for A and C from A to B (row) and B to C (column). An empty cell proves no single relation. */
const COMPOSITION = {
	[equal]: {
		[equal]: equal,
		[subset]: subset,
		[superset]: superset,
		[intersects]: intersects,
		[unrelated]: unrelated,
	},
	[subset]: { [equal]: subset, [subset]: subset, [unrelated]: unrelated },
	[superset]: { [equal]: superset, [superset]: superset },
	[intersects]: { [equal]: intersects },
	[unrelated]: { [equal]: unrelated, [superset]: unrelated },
} as const satisfies Record<SetRelation, Partial<Record<SetRelation, SetRelation>>>;

/**
 * The one relation of A to C that follows from A to B and B to C, for elements that are not empty.
 * Undefined where nothing follows, or only something weaker than a relation, such as "they overlap somehow".
 */
export function compose(first: SetRelation, second: SetRelation): SetRelation | undefined {
	const row: Partial<Record<SetRelation, SetRelation>> = COMPOSITION[first];
	return row[second];
}

/** A stored row on the way from one element to another, read in the direction of the way. */
export interface DerivationStep {
	readonly crosswalk: Crosswalk;
	readonly mapping: Mapping;
}

/** The two stored rows that a derived one follows from. */
export type DerivationPath = readonly [first: DerivationStep, second: DerivationStep];

/**
 * A row that follows from two stored ones. It is no `Mapping`, so that it can neither be counted as asserted nor feed another
 * derivation, and it carries no reviewer.
 */
export interface DerivedRow {
	readonly from: string;
	readonly to: string;
	/** Source relative to target. */
	readonly relation: Relation;
	/** Every way in which it follows; never empty. Each is read as its two sets are, also where the row itself is inverted. */
	readonly paths: readonly DerivationPath[];
	/** What happened to the element between the editions; empty where its content stayed the same. */
	readonly changes: readonly Relation[];
	/** The looser of the two ways in which meaning was compared; undefined where either step does not say. */
	readonly rationaleType: Mapping['rationaleType'];
}

/** Two sets that share an edition, read from left to right: A to B, then B to C. */
interface Chain {
	readonly first: Crosswalk;
	readonly second: Crosswalk;
}

type Step = (
	first: Mapping,
	second: Mapping,
) => { relation: Relation; changes: readonly Relation[] } | undefined;

/** What soundly follows from two set-theory sets that meet in one edition. Empty for every other pair of sets. */
export function deriveThroughSets(first: Crosswalk, second: Crosswalk): DerivedRow[] {
	if (first.style !== 'set-theory' || second.style !== 'set-theory') return [];
	if (first.to !== second.from || first.from === second.to) return [];
	return followChain({ first, second }, (one, other) => {
		const [a, b] = [setRelation(one), setRelation(other)];
		const relation = a && b && compose(a, b);
		return relation && { relation, changes: [] };
	});
}

/**
 * Carries a set to the other edition of an edition map: a set on the 2026 edition gives rows for 2025, or the other way round.
 * The rows are read in the direction of the set. Empty where the two do not meet in exactly one edition.
 */
export function deriveThroughEditions(crosswalk: Crosswalk, editionMap: Crosswalk): DerivedRow[] {
	if (crosswalk.style === 'edition' || editionMap.style !== 'edition') return [];
	const ends = [editionMap.from, editionMap.to];
	if (ends.includes(crosswalk.from) === ends.includes(crosswalk.to)) return [];
	if (ends.includes(crosswalk.to)) {
		return deriveThroughEditions(invertCrosswalk(crosswalk), editionMap).map(invertRow);
	}
	const first = editionMap.to === crosswalk.from ? editionMap : invertCrosswalk(editionMap);
	return followChain({ first, second: crosswalk }, (step, row) =>
		carry(step, row, crosswalk.style),
	);
}

/** Rows on pairs of which no stored set between the two editions speaks. */
export function withoutAsserted(
	rows: readonly DerivedRow[],
	asserted: readonly Crosswalk[],
): DerivedRow[] {
	const pairs = new Set(
		asserted.flatMap(({ mappings }) => mappings.map(({ from, to }) => `${from} ${to}`)),
	);
	return rows.filter(({ from, to }) => !pairs.has(`${from} ${to}`));
}

/** Edition changes that leave the content of an element as it was. */
const SAME_CONTENT: ReadonlySet<Relation> = new Set(['kept', 'moved', 'renamed']);

/** Helping and mitigating need not survive a change of content, but remain worth a look, with the change said. */
const WORTH_A_LOOK: ReadonlySet<CrosswalkStyle> = new Set(['supportive', 'mitigation']);

/** Statements about the whole content of both sides, which no change of content leaves true. */
const NEEDS_SAME_CONTENT: ReadonlySet<Relation> = new Set([
	'identical',
	'equivalent',
	'contrary',
	'not-related-to',
]);

function carry(step: Mapping, row: Mapping, style: CrosswalkStyle): ReturnType<Step> {
	const [relation, ...others] = row.relations;
	if (relation === undefined || others.length > 0) return undefined;
	const changes = step.relations.filter((change) => !SAME_CONTENT.has(change));
	const isSound = changes.length === 0 && step.relations.length > 0;
	const isWorthALook = WORTH_A_LOOK.has(style) && !NEEDS_SAME_CONTENT.has(relation);
	return isSound || (changes.length > 0 && isWorthALook) ? { relation, changes } : undefined;
}

function setRelation({ relations }: Mapping): SetRelation | undefined {
	const [relation, ...others] = relations;
	return relation !== undefined && others.length === 0 && isSetRelation(relation)
		? relation
		: undefined;
}

function isSetRelation(relation: Relation): relation is SetRelation {
	return relation in COMPOSITION;
}

/** Every pair of rows that meet in one element; what follows twice stands once, with both paths. */
function followChain(chain: Chain, step: Step): DerivedRow[] {
	const rows = new Map<string, DerivedRow>();
	const onward = Map.groupBy(chain.second.mappings, (mapping) => mapping.from);
	for (const first of chain.first.mappings) {
		for (const second of first.to === undefined ? [] : (onward.get(first.to) ?? [])) {
			const follows = step(first, second);
			if (follows === undefined || first.from === undefined || second.to === undefined) continue;
			const key = [first.from, second.to, follows.relation].join(' ');
			const path: DerivationPath = [
				{ crosswalk: chain.first, mapping: first },
				{ crosswalk: chain.second, mapping: second },
			];
			rows.set(
				key,
				joinPaths(rows.get(key), {
					from: first.from,
					to: second.to,
					...follows,
					paths: [path],
					rationaleType: loosest(first, second, chain.first.style),
				}),
			);
		}
	}
	return [...rows.values()];
}

function joinPaths(known: DerivedRow | undefined, row: DerivedRow): DerivedRow {
	if (known === undefined) return row;
	return {
		...known,
		paths: [...known.paths, ...row.paths],
		changes: [...new Set([...known.changes, ...row.changes])],
	};
}

/** Ways of comparing meaning, the one that proves least first. */
export const LOOSEST_FIRST = ['functional', 'semantic', 'syntactic'] as const;

/** An edition map does not compare as a set does, so the set alone decides there. */
function loosest(
	first: Mapping,
	second: Mapping,
	firstStyle: CrosswalkStyle,
): Mapping['rationaleType'] {
	const types = firstStyle === 'edition' ? [second] : [first, second];
	const named = types.map(({ rationaleType }) => rationaleType);
	if (named.includes(undefined)) return undefined;
	return LOOSEST_FIRST.find((type) => named.includes(type));
}

function invertRow(row: DerivedRow): DerivedRow {
	return { ...row, from: row.to, to: row.from, relation: inverseRelation(row.relation) };
}
