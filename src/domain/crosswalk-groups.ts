import type { Edition } from './catalogue.ts';
import { findControl } from './citation-target.ts';
import { LEVELS, type Part } from './catalogue-parts.ts';

/** What has a source: a stored row or a derived one. */
interface Row {
	readonly from: string | undefined;
}

/** Rows whose sources lie below one part of their catalogue. */
export interface RowGroup<R extends Row = Row> {
	/** Slug of the part, e.g. `a.6`; `other` for rows without a source. */
	readonly key: string;
	readonly title: string;
	readonly rows: readonly R[];
}

/** One table of a pair page. */
export interface GroupedTable<R extends Row> {
	/** Last part of its anchor. */
	readonly anchor: string;
	readonly title: string;
	readonly groups: readonly RowGroup<R>[];
}

const GROUPS_MAX = 40; // a longer list of parts is no way in
const GROUP_ROWS_MAX = 100;
const SPLIT_ABOVE = 60; // rows: a longer table is easier to find one's way in when it is split

/** Rows by the part of the source's catalogue above each, all in catalogue order. */
export function groupRows<R extends Row>(rows: readonly R[], from: Edition): RowGroup<R>[] {
	const partOf = partsOfRows(rows, from);
	const groups = new Map<string, { title: string; rows: R[] }>();
	for (const row of inCatalogueOrder(rows, from)) {
		const { key, title } = partOf(row.from) ?? OTHER;
		const group = groups.get(key) ?? { title, rows: [] };
		group.rows.push(row);
		groups.set(key, group);
	}
	return [...groups].map(([key, group]) => ({ key, ...group }));
}

const OTHER: Part = { key: 'other', label: 'Other', title: 'Other rows' };

/** Names the part of each row at the first level with groups neither too many nor too long. */
function partsOfRows(
	rows: readonly Row[],
	from: Edition,
): (id: string | undefined) => Part | undefined {
	const controls = rows.map((row) =>
		row.from === undefined ? undefined : findControl(from, row.from),
	);
	const suits = (level: (typeof LEVELS)[number]) => {
		const keys = controls.map((control) => control && level(from, control).key);
		const sizes = [...Map.groupBy(keys, (key) => key).values()].map(({ length }) => length);
		return sizes.length <= GROUPS_MAX && Math.max(...sizes) <= GROUP_ROWS_MAX;
	};
	const level = LEVELS.find(suits) ?? LEVELS[0];
	return (id) => {
		const control = id === undefined ? undefined : findControl(from, id);
		return control && level(from, control);
	};
}

/** Rows that stand together, in their own order. */
export function ungrouped<R extends Row>(rows: readonly R[]): RowGroup<R>[] {
	return [{ key: 'all', title: 'All rows', rows }];
}

/** Many rows get a table for each group; few stay together in one. */
export function splitTables<R extends Row>(groups: readonly RowGroup<R>[]): GroupedTable<R>[] {
	const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
	if (rows <= SPLIT_ABOVE) return [{ anchor: 'all', title: 'All rows', groups }];
	return groups.map((group) => ({
		anchor: groupAnchor(group),
		title: group.title,
		groups: [group],
	}));
}

/** Last part of a group's anchor, which is the same however the tables are split. */
export function groupAnchor({ key }: Pick<RowGroup<Row>, 'key'>): string {
	return `part-${key}`;
}

/** Rows in the order of the source's catalogue; rows of one source keep the order of their set. */
export function inCatalogueOrder<R extends Row>(rows: readonly R[], from: Edition): R[] {
	const rank = new Map([...from.controls.keys()].map((id, index) => [id, index]));
	const rankOf = (row: R) => rank.get(row.from ?? '') ?? rank.size;
	return [...rows].sort((a, b) => rankOf(a) - rankOf(b));
}
