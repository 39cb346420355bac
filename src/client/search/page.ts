import type { SearchRequest } from './find.ts';
import { keepSearch } from './recent.ts';
import { ResultsView } from './results-view.ts';
import { pauseAfter } from './typing-pause.ts';

/** Results shown at first, and added by each "Show more". */
const STEP = 10;

const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const root = document.querySelector<HTMLElement>('main [data-search-results]');
const input = form?.querySelector('input');
if (form != null && root !== null && input != null) startPage(form, input, root, document.title);

/** Keeps form, address and results of the search page in step, so that Back and a copied link bring all of them back. */
function startPage(
	form: HTMLFormElement,
	input: HTMLInputElement,
	root: HTMLElement,
	title: string,
): void {
	const view = new ResultsView(root, input, () => later(false, 0));
	/** True while typing: one history entry for a query, not one for each letter. */
	let isDraft = false;
	const unfilter = form.querySelector<HTMLElement>('[data-search-unfilter]');
	const show = (limit = STEP) => {
		const request = requestOf(form);
		document.title = request.query === '' ? title : `${request.query} – ${title}`;
		if (unfilter !== null) unfilter.hidden = Object.keys(request.filters).length === 0;
		void view.show(request, limit);
	};
	const goTo = (isTyping: boolean) => {
		const address = addressOf(form);
		if (address !== location.pathname + location.search) {
			if (isTyping && isDraft) history.replaceState(null, '', address);
			else history.pushState(null, '', address);
		}
		isDraft = isTyping;
		show();
	};
	const restore = () => {
		fill(form);
		isDraft = false;
		show(shownBefore());
	};
	let pause: ReturnType<typeof setTimeout>;
	const later = (isTyping: boolean, wait: number) => {
		clearTimeout(pause);
		pause = setTimeout(() => goTo(isTyping), wait);
	};
	form.addEventListener('input', (event) =>
		later(event.target instanceof HTMLInputElement, pauseAfter(event)),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		keepSearch(input.value);
		later(false, 0);
	});
	unfilter?.addEventListener('click', () => {
		for (const select of form.querySelectorAll('select')) select.selectedIndex = 0;
		input.focus(); // the button is about to go
		later(false, 0);
	});
	root.querySelector('[data-search-more]')?.addEventListener('click', () => {
		const shown = document.querySelectorAll('main [data-search-list] > li').length;
		history.replaceState({ shown: shown + STEP }, '');
		show(shown + STEP);
	});
	addEventListener('popstate', restore);
	restore();
}

function requestOf(form: HTMLFormElement): SearchRequest {
	const { q = '', ...filters } = Object.fromEntries(enteredIn(form));
	return { query: q, filters };
}

/** The fields that are filled in, by name. */
function enteredIn(form: HTMLFormElement): [name: string, value: string][] {
	return [...new FormData(form)].flatMap(([name, value]): [string, string][] => {
		const text = typeof value === 'string' ? value.trim() : '';
		return text === '' ? [] : [[name, text]];
	});
}

function addressOf(form: HTMLFormElement): string {
	const search = new URLSearchParams(enteredIn(form)).toString();
	return search === '' ? location.pathname : `${location.pathname}?${search}`;
}

/** Sets every field from the address; a select takes no value but its own. */
function fill(form: HTMLFormElement): void {
	const wanted = new URLSearchParams(location.search);
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement) field.value = wanted.get(field.name) ?? '';
		if (field instanceof HTMLSelectElement) {
			field.value = wanted.get(field.name) ?? '';
			if (field.selectedIndex === -1) field.selectedIndex = 0;
		}
	}
}

/** How many results the reader had open on this history entry. */
function shownBefore(): number {
	const state: unknown = history.state;
	const shown =
		typeof state === 'object' && state !== null && 'shown' in state ? state.shown : STEP;
	return typeof shown === 'number' ? shown : STEP;
}
