import type {
	CrosswalkHead,
	CrosswalkStyle,
	MappingRecord,
	Relation,
} from '../schemas/crosswalk.ts';
import { controlSlug } from './catalogue.ts';
import type { Location } from './finding.ts';
import { gathered } from './gathered.ts';

/** One row of a mapping set, with its relations always as a list. */
export interface Mapping {
	/** Identifier in the source edition; undefined only for `new`. */
	readonly from: string | undefined;
	/** Identifier in the target edition; undefined only for `dropped`. */
	readonly to: string | undefined;
	/** Source relative to target. */
	readonly relations: readonly Relation[];
	readonly rationale?: string | undefined;
	readonly rationaleType?: MappingRecord['rationaleType'];
	readonly strength?: MappingRecord['strength'];
	readonly review?: MappingRecord['review'];
	readonly disagreement?: MappingRecord['disagreement'];
	readonly emphasis?: MappingRecord['emphasis'];
	readonly asPublished?: MappingRecord['asPublished'];
	readonly anomaly?: string | undefined;
	readonly at: Location;
	/** Place of a field of the row. */
	locate(path: readonly PropertyKey[]): Location;
}

/** One mapping set between two editions. */
export interface Crosswalk extends CrosswalkHead {
	/** File name without extension, e.g. `nist-ai-rmf-1.0--iso-42001-2023.microsoft`. */
	readonly id: string;
	readonly mappings: readonly Mapping[];
	/** True when the rows are shown from the target's side. */
	readonly isInverted: boolean;
	readonly at: Location;
	/** Place of a field of the file. */
	locate(path: readonly PropertyKey[]): Location;
}

/** The relation seen from the other side. Every relation has one, and inverting twice gives it back. */
const INVERSE = {
	related: 'related',
	supports: 'supported-by',
	'supported-by': 'supports',
	identical: 'identical',
	equivalent: 'equivalent',
	contrary: 'contrary',
	equal: 'equal',
	'subset-of': 'superset-of',
	'superset-of': 'subset-of',
	'intersects-with': 'intersects-with',
	'not-related-to': 'not-related-to',
	mitigates: 'mitigated-by',
	'mitigated-by': 'mitigates',
	prevents: 'prevented-by',
	limits: 'limited-by',
	detects: 'detected-by',
	governs: 'governed-by',
	'prevented-by': 'prevents',
	'limited-by': 'limits',
	'detected-by': 'detects',
	'governed-by': 'governs',
	kept: 'kept',
	moved: 'moved',
	renamed: 'renamed',
	widened: 'narrowed',
	narrowed: 'widened',
	merged: 'split',
	split: 'merged',
	new: 'dropped',
	dropped: 'new',
} as const satisfies Record<Relation, Relation>;

/** Which relations a style may state. */
export const RELATIONS_OF_STYLE = {
	'concept-crosswalk': ['related'],
	supportive: ['supports', 'supported-by', 'identical', 'equivalent', 'contrary', 'not-related-to'],
	'set-theory': ['equal', 'subset-of', 'superset-of', 'intersects-with', 'not-related-to'],
	mitigation: [
		'mitigates',
		'mitigated-by',
		'prevents',
		'limits',
		'detects',
		'governs',
		'prevented-by',
		'limited-by',
		'detected-by',
		'governed-by',
	],
	edition: ['kept', 'moved', 'renamed', 'widened', 'narrowed', 'merged', 'split', 'new', 'dropped'],
} as const satisfies Record<CrosswalkStyle, readonly Relation[]>;

/** What readers see for each relation, as the middle of a sentence from source to target. */
export const RELATION_WORDS = {
	related: 'is listed with',
	supports: 'helps to achieve',
	'supported-by': 'is helped by',
	identical: 'is identical to',
	equivalent: 'is equivalent to',
	contrary: 'is contrary to',
	equal: 'asks for the same as',
	'subset-of': 'is fully contained in',
	'superset-of': 'fully contains',
	'intersects-with': 'overlaps with',
	'not-related-to': 'has nothing in common with',
	mitigates: 'mitigates',
	'mitigated-by': 'is mitigated by',
	prevents: 'prevents',
	limits: 'limits',
	detects: 'detects',
	governs: 'governs',
	'prevented-by': 'is prevented by',
	'limited-by': 'is limited by',
	'detected-by': 'is detected by',
	'governed-by': 'is governed by',
	kept: 'kept as',
	moved: 'renumbered to',
	renamed: 'renamed to',
	widened: 'widened into',
	narrowed: 'narrowed to',
	merged: 'merged into',
	split: 'split into',
	new: 'new',
	dropped: 'dropped, no successor',
} as const satisfies Record<Relation, string>;

/** The words of an edition map read backwards, from the newer edition to the older. */
const LOOKING_BACK: Partial<Record<Relation, string>> = {
	kept: 'kept from',
	moved: 'renumbered from',
	renamed: 'renamed from',
	widened: 'widened from',
	narrowed: 'narrowed from',
	merged: 'takes in',
	split: 'split off from',
	new: 'new, no predecessor',
	dropped: 'dropped',
};

/** A row's relations as the middle of a sentence from its left side to its right side. */
export function relationSentence(crosswalk: Crosswalk, mapping: Mapping): string {
	return mapping.relations.map((relation) => relationWords(crosswalk, relation)).join(', ');
}

/** One relation as the middle of a sentence, in the direction in which the set is shown. */
export function relationWords(crosswalk: Crosswalk, relation: Relation): string {
	const isBackwards = crosswalk.style === 'edition' && crosswalk.isInverted;
	const words = isBackwards ? LOOKING_BACK[inverseRelation(relation)] : undefined;
	return words ?? RELATION_WORDS[relation];
}

/** What readers see for each style. */
export const STYLE_WORDS = {
	'concept-crosswalk': 'Concept crosswalk: pairs only, the source gives no type of relation',
	supportive: 'Supportive relationship: one helps to achieve the other',
	'set-theory': 'Set-theory relationship: how the contents overlap',
	mitigation: 'Mitigation: what a control does to a risk',
	edition: 'Edition map: what became of each entry',
} as const satisfies Record<CrosswalkStyle, string>;

/** The name of a style without its explanation, e.g. `Mitigation`. */
export function styleName(style: CrosswalkStyle): string {
	return STYLE_WORDS[style].replace(/:.*/, '');
}

/** The title of a set inside a sentence or after a name: `Ours` is `ours` there, a publisher keeps its capital. */
export function titleInSentence({ title, owner }: Pick<Crosswalk, 'title' | 'owner'>): string {
	return owner === 'us' ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** The relation seen from the other side. */
export function inverseRelation(relation: Relation): Relation {
	return INVERSE[relation];
}

/** The same mapping seen from its target. */
export function invertMapping(mapping: Mapping): Mapping {
	const published = mapping.asPublished;
	return {
		...mapping,
		from: mapping.to,
		to: mapping.from,
		relations: mapping.relations.map(inverseRelation),
		asPublished: published && {
			from: published.to,
			fromTitle: published.toTitle,
			to: published.from,
			toTitle: published.fromTitle,
		},
	};
}

/** Last part of a set's file name, which tells it from other sets between the same editions, e.g. `microsoft`. */
export function sourceTag(crosswalk: Crosswalk): string {
	return crosswalk.id.slice(crosswalk.id.lastIndexOf('.') + 1);
}

/** Permanent anchor of a row on its pair page, e.g. `microsoft--govern-1.1--a.2.2`. */
export function mappingAnchor(crosswalk: Crosswalk, mapping: Mapping): string {
	return [
		sourceTag(crosswalk),
		...[mapping.from, mapping.to].map((id) => controlSlug(id ?? 'none')),
	].join('--');
}

const inverses = new WeakMap<Crosswalk, Crosswalk>();

/** The same mapping set seen from its target, made once; inverting twice gives the set again. */
export function invertCrosswalk(crosswalk: Crosswalk): Crosswalk {
	const known = inverses.get(crosswalk);
	if (known !== undefined) return known;
	const inverse = inverted(crosswalk);
	inverses.set(crosswalk, inverse).set(inverse, crosswalk);
	return inverse;
}

function inverted(crosswalk: Crosswalk): Crosswalk {
	return {
		...crosswalk,
		from: crosswalk.to,
		to: crosswalk.from,
		mappings: crosswalk.mappings.map(invertMapping),
		nothingFound: crosswalk.nothingFound.map((gap) => ({
			...gap,
			side: gap.side === 'from' ? ('to' as const) : ('from' as const),
		})),
		isInverted: !crosswalk.isInverted,
	};
}

/** Every set between two editions, stored in either direction and shown from `from` to `to`. */
export function crosswalksBetween(
	crosswalks: readonly Crosswalk[],
	from: string,
	to: string,
): Crosswalk[] {
	return crosswalks.flatMap((crosswalk) => {
		if (crosswalk.from === from && crosswalk.to === to) return [crosswalk];
		if (crosswalk.from === to && crosswalk.to === from) return [invertCrosswalk(crosswalk)];
		return [];
	});
}

/** One mapping seen from one control, with the set it comes from. */
export interface MappingOfControl {
	/** Shown from the control's own edition to the other. */
	readonly crosswalk: Crosswalk;
	readonly mapping: Mapping;
}

/** Every mapping by the control it touches (`controlKey`), each seen from that control. */
export type MappingIndex = ReadonlyMap<string, readonly MappingOfControl[]>;

/** Names one control among all editions, e.g. `iso-42001-2023 A.6.2.4`. */
export function controlKey(edition: string, id: string): string {
	return `${edition} ${id}`;
}

/** Files every mapping under both of its controls. */
export function indexMappings(crosswalks: readonly Crosswalk[]): MappingIndex {
	return gathered(
		crosswalks
			.flatMap((stored) => [stored, invertCrosswalk(stored)])
			.flatMap((crosswalk) =>
				crosswalk.mappings.flatMap((mapping) =>
					mapping.from === undefined
						? []
						: [[controlKey(crosswalk.from, mapping.from), { crosswalk, mapping }] as const],
				),
			),
	);
}
