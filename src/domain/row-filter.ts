/** What a pair page shows of its rows; an empty string shows all. */
export interface RowFilter {
	readonly group: string;
	readonly relation: string;
}

/** What the page offers to choose from. */
export interface FilterChoices {
	readonly groups: readonly string[];
	readonly relations: readonly string[];
}

/** The filter that an address asks for. Whatever the page does not offer is ignored: anybody can write an address. */
export function readFilter(query: string, choices: FilterChoices): RowFilter {
	const asked = new URLSearchParams(query);
	const offered = (name: string, values: readonly string[]) => {
		const value = asked.get(name) ?? '';
		return values.includes(value) ? value : '';
	};
	return {
		group: offered('group', choices.groups),
		relation: offered('relation', choices.relations),
	};
}

/** The query part of the filter's address, e.g. `?group=a.6`; empty where all is shown. */
export function filterQuery({ group, relation }: RowFilter): string {
	const query = new URLSearchParams();
	if (group !== '') query.set('group', group);
	if (relation !== '') query.set('relation', relation);
	return query.size === 0 ? '' : `?${query.toString()}`;
}

/** True when a row of a group, with its relations in a list with spaces, is to be shown. */
export function isShown(filter: RowFilter, group: string, relations: string): boolean {
	return (
		(filter.group === '' || filter.group === group) &&
		(filter.relation === '' || relations.split(' ').includes(filter.relation))
	);
}

/** How many rows are shown, for the status line. */
export function countSentence(
	asserted: { shown: number; all: number },
	derived: { shown: number; all: number },
): string {
	const parts = [
		...(asserted.all > 0 ? [`${countOf(asserted)} ${rowWord(asserted.all)}`] : []),
		...(derived.all > 0 ? [`${countOf(derived)} derived ${rowWord(derived.all)}`] : []),
	];
	return `${parts.join(', ')} shown.`;
}

function countOf({ shown, all }: { shown: number; all: number }): string {
	return shown === all ? `${all}` : `${shown} of ${all}`;
}

function rowWord(count: number): string {
	return count === 1 ? 'row' : 'rows';
}
