import { tellingWords } from '../../domain/search-query.ts';
import { find, type Found, type SearchRequest } from './find.ts';
import {
	isIndexIntact,
	loadPagefind,
	noteIndexVersion,
	type Hit,
	type HitData,
} from './pagefind.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import { recentList } from './recent-list.ts';
import { resultItem } from './result-item.ts';
import { onSearchAgain, searchLink } from './search-again.ts';
import { seenIn } from './seen-words.ts';

/** What the reader is told; each is also said in words. */
type State = 'idle' | 'loading' | 'failed' | 'empty' | 'results';

/** How many results are shown before the others are loaded: what a phone shows at a time. */
const AT_FIRST = 3;

/** A wait that is worth a word, in milliseconds. */
const NOTICEABLE = 200;

const FAILED =
	'The search index could not be loaded. Reload the page to try again, or browse instead.';

/** The results of one search field, in the markup of SearchResults.astro. */
export class ResultsView {
	readonly #root: HTMLElement;
	readonly #input: HTMLInputElement;
	readonly #recent = document.createElement('div');
	/** Number of the latest request; an answer to an earlier one is dropped. */
	#turn = 0;

	/** `update` is called after another query was put into the field: a recent one, or one that may have been meant. */
	constructor(root: HTMLElement, input: HTMLInputElement, update: () => void) {
		this.#root = root;
		this.#input = input;
		this.#recent.className = 'search-recent';
		this.#part('status').after(this.#recent);
		onSearchAgain(root, (query) => {
			input.value = query;
			input.focus();
			update();
		});
		root.addEventListener('click', ({ target }) => {
			if (target instanceof Element && target.closest('[data-search-list] a') !== null)
				keepSearch(input.value);
		});
	}

	/** Shows the first `limit` results of a request, or why there are none. Nothing is loaded for an empty request. */
	async show(request: SearchRequest, limit: number): Promise<void> {
		const turn = ++this.#turn;
		if (request.query === '' && Object.keys(request.filters).length === 0) {
			this.#tell('idle', '');
			this.#recent.replaceChildren(...recentList(recentSearches(), () => this.#clearRecent()));
			return;
		}
		this.#recent.replaceChildren();
		const notice = setTimeout(() => {
			if (turn === this.#turn) this.#tell('loading', 'Searching…');
		}, NOTICEABLE);
		try {
			const found = await find(await loadPagefind(), request);
			const shown = found.hits.slice(0, limit);
			const first = await loadAll(shown.slice(0, AT_FIRST));
			const isClear = first.length > 0 && showsAll(request, found, first);
			if (turn !== this.#turn) return;
			if (isClear) {
				clearTimeout(notice);
				this.#list(found, first);
			}
			const pages = [...first, ...(await loadAll(shown.slice(AT_FIRST)))];
			const isEmptyByFault = pages.length === 0 && !(await isIndexIntact());
			const meant = isEmptyByFault || isClear ? undefined : await meantBy(request, found, pages);
			if (turn !== this.#turn) return;
			if (isEmptyByFault) this.#tell('failed', FAILED);
			else if (pages.length === 0) this.#tell('empty', emptyMessage(request, meant), [], meant);
			else if (isClear) this.#part('list').append(...pages.slice(AT_FIRST).map(resultItem));
			else this.#list(found, pages, meant);
			this.#offerMore(found.hits.length > pages.length);
			if (pages.length > 0) noteIndexVersion();
		} catch {
			if (turn === this.#turn) this.#tell('failed', FAILED);
		} finally {
			clearTimeout(notice);
		}
	}

	#list(found: Found, pages: readonly HitData[], meant?: string): void {
		this.#tell('results', countMessage(found), pages.map(resultItem), meant);
	}

	#clearRecent(): void {
		forgetSearches();
		this.#recent.replaceChildren();
		this.#tell('idle', 'Recent searches cleared.');
		this.#input.focus(); // the button has gone
	}

	/** Sets all that depends on the state; the message and what may have been meant are announced together, and only where they change. */
	#tell(state: State, message: string, items: readonly HTMLElement[] = [], meant = ''): void {
		this.#root.dataset['state'] = state;
		const status = this.#part('status');
		const parts =
			meant === ''
				? [message]
				: [`${message.replace(/\.?$/, '.')} Did you mean `, searchLink(meant), '?'];
		const text = parts.map((part) => (typeof part === 'string' ? part : meant)).join('');
		if (status.textContent !== text) status.replaceChildren(...parts);
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

function loadAll(hits: readonly Hit[]): Promise<HitData[]> {
	return Promise.all(hits.map((hit) => hit.data()));
}

/** True where the pages show all words of the query, so that no other query can have been meant. */
function showsAll(
	{ query }: SearchRequest,
	{ isNamed }: Found,
	pages: readonly HitData[],
): boolean {
	return isNamed || tellingWords(query).every(seenIn(pages));
}

/** Another query for one that found no page that shows all of its words; looked for only then. */
async function meantBy(
	request: SearchRequest,
	found: Found,
	pages: readonly HitData[],
): Promise<string | undefined> {
	if (showsAll(request, found, pages)) return undefined;
	const loading = import('./did-you-mean.ts');
	return loading.then(
		({ didYouMean }) => didYouMean(request.query, seenIn(pages)),
		() => undefined, // the results stand without it
	);
}

function countMessage({ hits, isPartial, unknown }: Found): string {
	const isOne = hits.length === 1;
	const pages = isOne ? '1 page' : `${hits.length} pages`;
	const match = isOne ? 'matches' : 'match';
	if (isPartial) return `No page matches all of it. ${pages} ${match} a part.`;
	if (unknown.length === 0) return pages;
	return `No page has ${unknown.map((word) => `“${word}”`).join(' or ')}. ${pages} ${match} the rest.`;
}

function emptyMessage({ query, filters }: SearchRequest, meant: string | undefined): string {
	const isFiltered = Object.keys(filters).length > 0;
	if (query === '') return 'No page passes all of these filters. Remove one, or browse instead.';
	const fact = isFiltered ? 'No page with these filters has' : 'No page has';
	if (meant !== undefined) return `${fact} “${query}”.`;
	const advice = isFiltered ? 'Remove the filters, try other words' : 'Try other words';
	return `${fact} “${query}”. ${advice}, or browse instead.`;
}
