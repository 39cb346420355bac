/** A link that searches for `query`: on the spot by a plain click or Enter, on the search page by any other. */
export function searchLink(query: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.href = `/search/?${new URLSearchParams({ q: query })}`;
	link.dataset['searchAgain'] = query;
	link.textContent = query;
	return link;
}

/** Calls `search` with the query of each link of `searchLink` that is followed inside `root`. */
export function onSearchAgain(root: HTMLElement, search: (query: string) => void): void {
	root.addEventListener('click', (event) => {
		const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
		if (!(target instanceof HTMLElement) || ctrlKey || metaKey || shiftKey || altKey) return;
		const query = target.dataset['searchAgain'];
		if (query === undefined) return;
		event.preventDefault();
		search(query);
	});
}
