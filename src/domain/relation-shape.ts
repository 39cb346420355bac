import type { Crosswalk, Mapping } from './crosswalk.ts';
import type { Relation } from '../schemas/crosswalk.ts';

/** The shapes that stand before the words of a relation; `src/styles/components.css` draws them. */
export type RelationShape =
	'same' | 'within' | 'around' | 'overlap' | 'onto' | 'from' | 'against' | 'apart' | 'beside';

const SHAPES: Readonly<Record<Relation, RelationShape>> = {
	related: 'beside',
	supports: 'onto',
	'supported-by': 'from',
	identical: 'same',
	equivalent: 'same',
	contrary: 'against',
	equal: 'same',
	'subset-of': 'within',
	'superset-of': 'around',
	'intersects-with': 'overlap',
	'not-related-to': 'apart',
	mitigates: 'onto',
	'mitigated-by': 'from',
	prevents: 'onto',
	limits: 'onto',
	detects: 'onto',
	governs: 'onto',
	'prevented-by': 'from',
	'limited-by': 'from',
	'detected-by': 'from',
	'governed-by': 'from',
	kept: 'same',
	moved: 'onto',
	renamed: 'onto',
	widened: 'onto',
	narrowed: 'onto',
	merged: 'onto',
	split: 'onto',
	new: 'apart',
	dropped: 'apart',
};

/** The shape of a row's first relation, seen from its left side. */
export function relationShape({ style, isInverted }: Crosswalk, mapping: Mapping): RelationShape {
	const [first = 'related'] = mapping.relations;
	const shape = SHAPES[first];
	return style === 'edition' && isInverted && shape === 'onto' ? 'from' : shape;
}
