import { keepSearch } from './recent.ts';
import { ResultsView } from './results-view.ts';
import { pauseAfter } from './typing-pause.ts';

/** Results shown in the dialog; the search page shows the rest. */
const LIMIT = 5;

/** What to do when a dialog opens once more. */
const started = new WeakMap<HTMLDialogElement, () => void>();

/** Makes the dialog search while the reader types, and brings it up to date each time it opens. */
export function startDialog(dialog: HTMLDialogElement): void {
	const input = dialog.querySelector('input');
	const root = dialog.querySelector<HTMLElement>('[data-search-results]');
	const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
	if (input === null || root === null || all === null) return;
	const again = started.get(dialog);
	if (again !== undefined) return again();
	const query = () => input.value.trim();
	const update = () => {
		all.href = `${all.pathname}?${new URLSearchParams({ q: query() })}`;
		void view.show({ query: query(), filters: {} }, LIMIT);
	};
	const view = new ResultsView(root, input, update);
	let pause: ReturnType<typeof setTimeout>;
	input.addEventListener('input', (event) => {
		clearTimeout(pause);
		pause = setTimeout(update, pauseAfter(event));
	});
	dialog.querySelector('form')?.addEventListener('submit', () => keepSearch(query()));
	all.addEventListener('click', () => keepSearch(query()));
	dialog.addEventListener('keydown', (event) => moveByKey(event, dialog, input));
	started.set(dialog, () => query() === '' && update());
	update(); // with what was typed while this was loading
}

/** Places moved by an arrow key. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Ends of the list that a key goes to; in the field they are ends of the text. */
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: -1 };

/** Arrow keys go from the field to the links below it and back, Home and End to the first and the last of them. */
function moveByKey(event: KeyboardEvent, dialog: HTMLDialogElement, input: HTMLInputElement): void {
	if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
	const links = [...dialog.querySelectorAll<HTMLElement>('[data-search-results] a')];
	const stops = [input, ...links.filter((link) => link.checkVisibility())];
	const at = stops.findIndex((stop) => stop === document.activeElement);
	const step = STEPS[event.key];
	const end = ENDS[event.key];
	if (at === -1 || (step === undefined && (end === undefined || at === 0))) return;
	event.preventDefault();
	const next = step === undefined ? stops.slice(1).at(end ?? 0) : stops[at + step];
	next?.focus();
}
