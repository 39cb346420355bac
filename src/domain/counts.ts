import { coverage, GAP_STATES, STRONGEST_FIRST } from './coverage.ts';
import type { Crosswalk, Mapping } from './crosswalk.ts';
import { listDerivedSets } from './derived-sets.ts';
import type { Site } from './site.ts';

/** A table of figures as plain text, its head first. */
export interface CountsTable {
	readonly title: string;
	readonly rows: readonly (readonly string[])[];
}

/** Everything that is counted of catalogues and mapping sets, from the data alone. */
export function countsTables(site: Site): CountsTable[] {
	return [totals(site), relationShares(site), gapStates(site)];
}

function totals(site: Site): CountsTable {
	const controls = [...site.editions.values()].flatMap(({ controls: all }) => [...all.values()]);
	const owned = (owner: Crosswalk['owner']) =>
		site.crosswalks.filter((crosswalk) => crosswalk.owner === owner);
	const ours = rowsOf(owned('us'));
	const complete = owned('us').flatMap((set) =>
		set.mappings.filter((row) => missingFields(set, row).length === 0),
	);
	const figures: readonly (readonly [string, string | number])[] = [
		['Frameworks', site.frameworks.length],
		['Editions', site.editions.size],
		['Controls', controls.length],
		['Controls with a summary', controls.filter(({ summary }) => summary !== undefined).length],
		['Controls with actions', controls.filter(({ actions }) => actions !== undefined).length],
		['Controls with evidence', controls.filter(({ evidence }) => evidence !== undefined).length],
		['Published sets', owned('publisher').length],
		['Published rows', rowsOf(owned('publisher')).length],
		['Own sets', owned('us').length],
		['Own rows', ours.length],
		['Own rows with every required field', `${complete.length} of ${ours.length}`],
		['Own rows read by a second', ours.filter(({ review }) => review === 'second-read').length],
		['Own rows with another view kept', ours.filter((row) => row.disagreement).length],
		['Elements reviewed, nothing found', site.crosswalks.flatMap((set) => set.nothingFound).length],
		['Derived rows', derivedRows(site)],
	];
	return { title: 'Totals', rows: [['What', 'Count'], ...figures.map(([a, b]) => [a, `${b}`])] };
}

function rowsOf(crosswalks: readonly Crosswalk[]): Mapping[] {
	return crosswalks.flatMap(({ mappings }) => mappings);
}

/** What a row of ours lacks of what readers are promised. Edition maps and pairs without a relation compare no meaning, so they name no kind of rationale. */
export function missingFields(crosswalk: Crosswalk, row: Mapping): string[] {
	const comparesMeaning = !['edition', 'concept-crosswalk'].includes(crosswalk.style);
	const required: readonly (readonly [string, unknown])[] = [
		['relation', row.relations[0]],
		['rationale', row.rationale],
		['rationaleType', comparesMeaning ? row.rationaleType : true],
		['review', comparesMeaning ? row.review : true],
		['strength', crosswalk.style === 'set-theory' ? row.strength : true],
	];
	return required.flatMap(([name, value]) => (value === undefined ? [name] : []));
}

/** Each derived row once: it is shown from both sides. */
function derivedRows(site: Site): number {
	return listDerivedSets(site)
		.filter(({ from, to }) => from < to)
		.reduce((sum, { rows }) => sum + rows.length, 0);
}

function relationShares(site: Site): CountsTable {
	const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
	const rows = site.crosswalks.flatMap(({ id, owner, style, mappings }) =>
		[...Map.groupBy(mappings, ({ relations }) => relations.join(' + '))].map(([relation, some]) => [
			id,
			owner === 'us' ? 'ours' : 'published',
			style,
			relation,
			`${some.length}`,
			share(some.length, mappings.length),
		]),
	);
	const all = rowsOf(site.crosswalks);
	const overall = [...Map.groupBy(all, ({ relations }) => relations.join(' + '))]
		.sort(([, a], [, b]) => b.length - a.length)
		.map(([relation, some]) => [
			'all sets',
			'',
			'',
			relation,
			`${some.length}`,
			share(some.length, all.length),
		]);
	return {
		title: 'Share of each relation',
		rows: [['Set', 'Owner', 'Style', 'Relation', 'Rows', 'Share'], ...overall, ...rows],
	};
}

function gapStates(site: Site): CountsTable {
	const pairs = new Map(
		site.crosswalks
			.flatMap(({ from, to }) => [
				[from, to],
				[to, from],
			])
			.map(([from = '', to = '']) => [`${from} ${to}`, [from, to] as const]),
	);
	const rows = [...pairs.values()].flatMap(([from, to]) => {
		const [left, right] = [site.editions.get(from), site.editions.get(to)];
		if (left === undefined || right === undefined) return [];
		const { counts, total } = coverage(site.crosswalks, left, right);
		return [[from, to, ...STRONGEST_FIRST.map((state) => `${counts[state]}`), `${total}`]];
	});
	const states = STRONGEST_FIRST.map((state) => GAP_STATES[state]);
	return {
		title: 'Gap states, elements of the first edition towards the second',
		rows: [['From', 'To', ...states, 'All'], ...rows],
	};
}
