import { ResultsView } from './results-view.ts';

/** Results shown in the dialog; the search page shows the rest. */
const LIMIT = 6;

/** A pause in typing, in milliseconds. */
const PAUSE = 120;

const started = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search while the reader types. */
export function startDialog(dialog: HTMLDialogElement): void {
	const input = dialog.querySelector('input');
	const root = dialog.querySelector<HTMLElement>('[data-search-results]');
	const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
	if (started.has(dialog) || input === null || root === null || all === null) return;
	started.add(dialog);
	const view = new ResultsView(root);
	const update = () => {
		const query = input.value.trim();
		all.href = `${all.pathname}?${new URLSearchParams({ q: query })}`;
		void view.show({ query, filters: {} }, LIMIT);
	};
	let pause: ReturnType<typeof setTimeout>;
	input.addEventListener('input', () => {
		clearTimeout(pause);
		pause = setTimeout(update, PAUSE);
	});
	dialog.addEventListener('keydown', (event) => moveByArrow(event, dialog, input));
	if (input.value !== '') input.dispatchEvent(new Event('input')); // typed while this was loading
}

/** Places moved by an arrow key. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from the field to the results and back. */
function moveByArrow(
	event: KeyboardEvent,
	dialog: HTMLDialogElement,
	input: HTMLInputElement,
): void {
	const step = STEPS[event.key];
	if (step === undefined || event.isComposing) return;
	const stops = [input, ...dialog.querySelectorAll<HTMLElement>('[data-search-list] a')];
	const at = stops.findIndex((stop) => stop === document.activeElement);
	if (at === -1) return;
	event.preventDefault();
	stops[at + step]?.focus();
}
