import { find, type Found, type SearchRequest } from './find.ts';
import { isIndexIntact, loadPagefind } from './pagefind.ts';
import { resultItem } from './result-item.ts';

/** What the reader is told; each is also said in words. */
type State = 'idle' | 'loading' | 'failed' | 'empty' | 'results';

/** A wait that is worth a word, in milliseconds. */
const NOTICEABLE = 200;

const FAILED =
	'The search index could not be loaded. Reload the page to try again, or browse instead.';

/** The results of one search field, in the markup of SearchResults.astro. */
export class ResultsView {
	readonly #root: HTMLElement;
	/** Number of the latest request; an answer to an earlier one is dropped. */
	#turn = 0;

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	/** Shows the first `limit` results of a request, or why there are none. Nothing is loaded for an empty request. */
	async show(request: SearchRequest, limit: number): Promise<void> {
		const turn = ++this.#turn;
		if (request.query === '' && Object.keys(request.filters).length === 0) {
			this.#tell('idle', '');
			return;
		}
		const notice = setTimeout(() => this.#tell('loading', 'Searching…'), NOTICEABLE);
		try {
			const found = await find(await loadPagefind(), request);
			const pages = await Promise.all(found.hits.slice(0, limit).map((hit) => hit.data()));
			const isEmptyByFault = pages.length === 0 && !(await isIndexIntact());
			if (turn !== this.#turn) return;
			if (isEmptyByFault) this.#tell('failed', FAILED);
			else if (pages.length === 0) this.#tell('empty', emptyMessage(request));
			else this.#tell('results', countMessage(found), pages.map(resultItem));
			this.#offerMore(found.hits.length > pages.length);
		} catch {
			if (turn === this.#turn) this.#tell('failed', FAILED);
		} finally {
			clearTimeout(notice);
		}
	}

	/** Sets all that depends on the state; the message is announced only where it changes. */
	#tell(state: State, message: string, items: readonly HTMLElement[] = []): void {
		this.#root.dataset['state'] = state;
		const status = this.#part('status');
		if (status.textContent !== message) status.textContent = message;
		this.#part('list').replaceChildren(...items);
		this.#offerMore(false);
	}

	#offerMore(hasMore: boolean): void {
		const button = this.#root.querySelector<HTMLElement>('[data-search-more]');
		if (button !== null) button.hidden = !hasMore;
	}

	#part(name: 'status' | 'list'): HTMLElement {
		const part = this.#root.querySelector<HTMLElement>(`[data-search-${name}]`);
		if (part === null) throw new Error(`The search results have no place for "${name}"`);
		return part;
	}
}

function countMessage({ hits, isPartial, unknown }: Found): string {
	const isOne = hits.length === 1;
	const pages = isOne ? '1 page' : `${hits.length} pages`;
	const match = isOne ? 'matches' : 'match';
	if (isPartial) return `No page matches all of it. ${pages} ${match} a part.`;
	if (unknown.length === 0) return pages;
	return `No page has ${unknown.map((word) => `“${word}”`).join(' or ')}. ${pages} ${match} the rest.`;
}

function emptyMessage({ query, filters }: SearchRequest): string {
	const isFiltered = Object.keys(filters).length > 0;
	if (query === '') return 'No page passes all of these filters. Remove one, or browse instead.';
	return isFiltered
		? `No page with these filters has “${query}”. Remove the filters, try other words, or browse instead.`
		: `No page has “${query}”. Try other words, or browse instead.`;
}
