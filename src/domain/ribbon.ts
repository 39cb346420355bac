import type { Control, Edition } from './catalogue.ts';
import { kindOf, LEVELS, secondPart, topPart, type Level } from './catalogue-parts.ts';
import { findControl } from './citation-target.ts';
import type { Crosswalk, Mapping } from './crosswalk.ts';

/** A part of one edition, as a bar at one side of the ribbon. */
export interface RibbonEnd {
	readonly label: string;
	/** Rows that start or end in it. */
	readonly rows: number;
	/** Upper edge and height, in units of the drawing. */
	readonly top: number;
	readonly height: number;
}

/** All rows between two parts. */
export interface RibbonBand {
	readonly from: number;
	readonly to: number;
	readonly rows: number;
	/** Where its middle meets each side, and its width. */
	readonly fromY: number;
	readonly toY: number;
	readonly width: number;
}

/** How the rows of a pair spread over the parts of both editions. */
export interface Ribbon {
	readonly height: number;
	readonly left: readonly RibbonEnd[];
	readonly right: readonly RibbonEnd[];
	/** In the order of the left side. */
	readonly bands: readonly RibbonBand[];
	readonly rows: number;
}

const ENDS_MAX = 22; // parts of one side
const ROWS_HEIGHT = 260; // units that all rows together are wide
const ROW_MAX = 12; // units: few rows need no more
const END_MIN = 13; // units: a label needs as much
const GAP = 4;

/** One side of a row, by the part it lies in. */
interface Side {
	readonly labels: readonly string[];
	/** Index among `labels`, by element of the catalogue. */
	indexOf(id: string): number;
}

/** The ribbon of some mapping sets read from `from` to `to`; undefined where no row has two sides. */
export function ribbonOf(
	crosswalks: readonly Crosswalk[],
	from: Edition,
	to: Edition,
): Ribbon | undefined {
	const rows = crosswalks.flatMap(({ mappings }) => mappings.flatMap(bothSides));
	if (rows.length === 0) return undefined;
	const left = sideOf(
		from,
		rows.map((row) => row.from),
	);
	const right = sideOf(
		to,
		rows.map((row) => row.to),
	);
	const joins = rows.map((row) => ({ from: left.indexOf(row.from), to: right.indexOf(row.to) }));
	return layOut(left.labels, right.labels, joins);
}

function bothSides({ from, to }: Mapping): { from: string; to: string }[] {
	return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** The parts that some elements lie in: one level below the top as long as they are few, the fullest first. */
function sideOf(edition: Edition, ids: readonly string[]): Side {
	const controls = ids.flatMap((id) => findControl(edition, id) ?? []);
	const level = [openedParts(edition, controls), ...LEVELS.slice(1), kindOf].find(
		(one) => new Set(controls.map((control) => one(edition, control).key)).size <= ENDS_MAX,
	);
	const partOf = (control: Control) => (level ?? kindOf)(edition, control);
	const used = new Set(controls);
	const inOrder = [...edition.controls.values()].filter((control) => used.has(control));
	const parts = new Map(inOrder.map((control) => [partOf(control).key, partOf(control).label]));
	const keys = [...parts.keys()];
	return {
		labels: [...parts.values()],
		indexOf: (id) => {
			const control = findControl(edition, id);
			return control === undefined ? 0 : keys.indexOf(partOf(control).key);
		},
	};
}

/** Opens top-level parts into those below them, the ones with most rows first, until the drawing is full. */
function openedParts(edition: Edition, controls: readonly Control[]): Level {
	const tops = Map.groupBy(controls, (control) => topPart(edition, control).key);
	const opened = new Set<string>();
	let ends = tops.size;
	for (const [key, inside] of [...tops].sort(([, a], [, b]) => b.length - a.length)) {
		const below = new Set(inside.map((control) => secondPart(edition, control).key)).size;
		if (ends - 1 + below > ENDS_MAX) continue;
		opened.add(key);
		ends += below - 1;
	}
	return (_, control) => {
		const top = topPart(edition, control);
		return opened.has(top.key) ? secondPart(edition, control) : top;
	};
}

/** One row as the indexes of its two ends. */
interface Join {
	readonly from: number;
	readonly to: number;
}

function layOut(
	leftLabels: readonly string[],
	rightLabels: readonly string[],
	joins: readonly Join[],
): Ribbon {
	const unit = Math.min(ROW_MAX, ROWS_HEIGHT / joins.length);
	const countAt = (side: 'from' | 'to', index: number) =>
		joins.filter((join) => join[side] === index).length;
	const left = stack(leftLabels, (index) => countAt('from', index), unit);
	const right = stack(rightLabels, (index) => countAt('to', index), unit);
	const height = Math.max(bottomOf(left), bottomOf(right));
	return {
		height,
		left: centre(left, height),
		right: centre(right, height),
		bands: placeBands(centre(left, height), centre(right, height), joins, unit),
		rows: joins.length,
	};
}

function stack(
	labels: readonly string[],
	countOf: (index: number) => number,
	unit: number,
): RibbonEnd[] {
	let top = 0;
	return labels.map((label, index) => {
		const rows = countOf(index);
		const height = Math.max(END_MIN, rows * unit);
		const end = { label, rows, top, height };
		top += height + GAP;
		return end;
	});
}

function bottomOf(ends: readonly RibbonEnd[]): number {
	const last = ends.at(-1);
	return last === undefined ? 0 : last.top + last.height;
}

function centre(ends: readonly RibbonEnd[], height: number): RibbonEnd[] {
	const shift = (height - bottomOf(ends)) / 2;
	return ends.map((end) => ({ ...end, top: end.top + shift }));
}

/** Bands of one end lie one below the other, in the order of the ends they lead to. */
function placeBands(
	left: readonly RibbonEnd[],
	right: readonly RibbonEnd[],
	joins: readonly Join[],
	unit: number,
): RibbonBand[] {
	const free = (end: RibbonEnd) => end.top + (end.height - end.rows * unit) / 2;
	const nextLeft = left.map(free);
	const nextRight = right.map(free);
	const take = (next: number[], index: number, width: number) => {
		const start = next[index] ?? 0;
		next[index] = start + width;
		return start + width / 2;
	};
	return left.flatMap((_, from) =>
		right.flatMap((__, to) => {
			const rows = joins.filter((join) => join.from === from && join.to === to).length;
			if (rows === 0) return [];
			const width = rows * unit;
			const fromY = take(nextLeft, from, width);
			return [{ from, to, rows, width, fromY, toY: take(nextRight, to, width) }];
		}),
	);
}
