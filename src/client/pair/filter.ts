import { countSentence, filterQuery, isShown, readFilter } from '../../domain/row-filter.ts';

const controls = document.querySelector<HTMLElement>('.pair-filter');
if (controls !== null) startFilter(controls);

/** Filters the rows by the address of the page, and writes the reader's choice into it. */
function startFilter(controls: HTMLElement): void {
	const choiceOf = (name: string) => controls.querySelector<HTMLSelectElement>(`[name=${name}]`);
	const offered = (name: string) => [...(choiceOf(name)?.options ?? [])].map(({ value }) => value);
	const choices = { groups: offered('group'), relations: offered('relation') };

	const readAddress = () => {
		const filter = readFilter(location.search, choices);
		for (const [name, value] of Object.entries(filter)) {
			const select = choiceOf(name);
			if (select !== null) select.value = value;
		}
		return filter;
	};
	const refresh = () => showRows(controls, readAddress());
	const choose = (group: string, relation: string) => {
		const query = filterQuery({ group, relation });
		history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
		refresh();
	};

	controls.addEventListener('change', () => {
		choose(choiceOf('group')?.value ?? '', choiceOf('relation')?.value ?? '');
	});
	controls.querySelector('button')?.addEventListener('click', () => choose('', ''));
	addEventListener('popstate', refresh);
	addEventListener('hashchange', refresh);
	refresh();
}

/** Hides what the filter leaves out. The row that the address names stays. */
function showRows(controls: HTMLElement, filter: ReturnType<typeof readFilter>): void {
	const counts = { asserted: { shown: 0, all: 0 }, derived: { shown: 0, all: 0 } };
	for (const body of document.querySelectorAll<HTMLElement>('tbody[data-group]')) {
		const count = body.closest('.derived-table') === null ? counts.asserted : counts.derived;
		for (const row of body.querySelectorAll<HTMLElement>('tr[data-relation]')) {
			const fits = isShown(filter, body.dataset['group'] ?? '', row.dataset['relation'] ?? '');
			row.hidden = !fits && location.hash !== `#${row.id}`;
			count.all += 1;
			if (!row.hidden) count.shown += 1;
		}
	}
	for (const part of document.querySelectorAll<HTMLElement>('.mapping-part')) {
		part.hidden = part.querySelector('tr[data-relation]:not([hidden])') === null;
	}
	const isFiltered = filterQuery(filter) !== '';
	for (const list of document.querySelectorAll<HTMLElement>('.part-list')) list.hidden = isFiltered;
	const status = controls.querySelector('[role=status]');
	if (status !== null) status.textContent = countSentence(counts.asserted, counts.derived);
}
