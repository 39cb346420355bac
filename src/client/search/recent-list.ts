import { searchLink } from './search-again.ts';

/** What stands below an empty field: a list of recent searches and a button that clears it; nothing where there are none. */
export function recentList(queries: readonly string[], clear: () => void): HTMLElement[] {
	if (queries.length === 0) return [];
	const label = document.createElement('p');
	label.id = 'recent-searches';
	label.textContent = 'Recent searches, kept in this browser only';
	const list = document.createElement('ul');
	list.setAttribute('aria-labelledby', label.id);
	for (const query of queries) {
		const item = document.createElement('li');
		item.append(searchLink(query));
		list.append(item);
	}
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'Clear recent searches';
	button.addEventListener('click', clear);
	return [label, list, button];
}
