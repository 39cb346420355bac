import { ancestors, type Control, type Edition } from './catalogue.ts';
import { findControl } from './citation-target.ts';
import { crosswalksBetween, invertCrosswalk, type Crosswalk, type Mapping } from './crosswalk.ts';
import type { ControlKind } from '../schemas/framework.ts';

/** What the mapping sets between two editions say of one element, the strongest statement first. */
export const GAP_STATES = {
	mapped: 'Mapped',
	'nothing-found': 'Reviewed, nothing found',
	unrelated: 'Asserted unrelated',
	'not-looked-at': 'Not looked at yet',
} as const;

export type GapState = keyof typeof GAP_STATES;

/** In the order in which they are told, which is that of their strength. */
export const STRONGEST_FIRST: readonly GapState[] = [
	'mapped',
	'nothing-found',
	'unrelated',
	'not-looked-at',
];

/** One element of an edition and how it stands towards another edition. */
export interface ElementState {
	readonly control: Control;
	readonly state: GapState;
	/** What the reviewer wrote where nothing was found. */
	readonly note: string | undefined;
	/** The nearest element above it that is mapped as a whole; that says nothing about this one. */
	readonly mappedAbove: Control | undefined;
}

/** How much of an edition its mapping sets to another one reach. Derived rows never count. */
export interface Coverage {
	readonly from: string;
	readonly to: string;
	/** Every element that counts, in catalogue order. */
	readonly elements: readonly ElementState[];
	/** Groupings of which a set says something, in catalogue order; they count nowhere. */
	readonly groupings: readonly ElementState[];
	/** Elements in each state; their sum is `total`. */
	readonly counts: Readonly<Record<GapState, number>>;
	readonly total: number;
}

/** Kinds that hold others together. */
const GROUPING_KINDS: ReadonlySet<ControlKind> = new Set([
	'annex',
	'area',
	'category',
	'chapter',
	'clause',
	'control-category',
	'domain',
	'function',
	'group',
	'objective',
	'practice',
	'risk-category',
	'section',
	'sub-objective',
	'subclause',
	'tactic',
	'theme',
]);

/**
 * True for elements that a mapping can be expected for: all but those that only group the elements below them.
 * A technique with sub-techniques counts, and so does a clause without subclauses. Catalogues hold no withdrawn elements.
 */
export function isMappable(control: Control): boolean {
	return control.children.length === 0 || !GROUPING_KINDS.has(control.kind);
}

/** How the elements of `from` stand towards `to`, by every set among `crosswalks` that joins the two. */
export function coverage(crosswalks: readonly Crosswalk[], from: Edition, to: Edition): Coverage {
	const statements = readStatements(setsFrom(crosswalks, from, to), from);
	const states = [...from.controls.values()].map((control) => stateOf(control, from, statements));
	const elements = states.filter(({ control }) => isMappable(control));
	return {
		from: from.key,
		to: to.key,
		elements,
		groupings: states.filter((one) => !isMappable(one.control) && one.state !== 'not-looked-at'),
		counts: {
			mapped: countState(elements, 'mapped'),
			'nothing-found': countState(elements, 'nothing-found'),
			unrelated: countState(elements, 'unrelated'),
			'not-looked-at': countState(elements, 'not-looked-at'),
		},
		total: elements.length,
	};
}

/** A set within one edition speaks of its elements on both sides. */
function setsFrom(crosswalks: readonly Crosswalk[], from: Edition, to: Edition): Crosswalk[] {
	const sets = crosswalksBetween(crosswalks, from.key, to.key);
	return from.key === to.key ? [...sets, ...sets.map(invertCrosswalk)] : sets;
}

interface Statement {
	readonly state: GapState;
	readonly note?: string;
}

function readStatements(sets: readonly Crosswalk[], from: Edition): Map<Control, Statement> {
	const statements = new Map<Control, Statement>();
	for (const { id, statement } of sets.flatMap(statementsOf)) {
		const control = findControl(from, id);
		if (control === undefined) continue;
		const known = statements.get(control);
		if (known === undefined || isStronger(statement, known)) statements.set(control, statement);
	}
	return statements;
}

function statementsOf(crosswalk: Crosswalk): { id: string; statement: Statement }[] {
	return [
		...crosswalk.mappings.flatMap((row) =>
			row.from === undefined ? [] : [{ id: row.from, statement: { state: stateByRow(row) } }],
		),
		...crosswalk.nothingFound
			.filter(({ side }) => side === 'from')
			.map(({ id, note }) => ({ id, statement: { state: 'nothing-found' as const, note } })),
	];
}

/** An edition map's row without a successor says that there is none. */
function stateByRow({ to, relations }: Mapping): GapState {
	if (to === undefined) return 'nothing-found';
	return relations.every((relation) => relation === 'not-related-to') ? 'unrelated' : 'mapped';
}

function isStronger(a: Statement, b: Statement): boolean {
	return STRONGEST_FIRST.indexOf(a.state) < STRONGEST_FIRST.indexOf(b.state);
}

function stateOf(
	control: Control,
	from: Edition,
	statements: ReadonlyMap<Control, Statement>,
): ElementState {
	const { state, note } = statements.get(control) ?? { state: 'not-looked-at' };
	const above = ancestors(from, control);
	const mappedAbove = above.findLast((parent) => statements.get(parent)?.state === 'mapped');
	return { control, state, note, mappedAbove };
}

function countState(elements: readonly ElementState[], state: GapState): number {
	return elements.filter((element) => element.state === state).length;
}
