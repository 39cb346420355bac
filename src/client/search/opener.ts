/** Opens the search by its header link or by "/"; nothing else of the search is loaded before that. */

const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]');
const input =
	document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]') ??
	dialog?.querySelector('input');

function openSearch(): void {
	const isOnPage = input?.closest('dialog') === null;
	if (!isOnPage && dialog !== null && !dialog.open) {
		dialog.showModal();
		import('./dialog.ts').then(
			({ startDialog }) => startDialog(dialog),
			() => link?.click(), // the search page, by the link without its listener
		);
	}
	input?.focus();
	input?.select();
}

/** True where a key press is text or chooses an option. */
function takesKeys(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input, textarea, select'))
	);
}

function onClick(event: MouseEvent): void {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || dialog?.open) return;
	event.preventDefault();
	openSearch();
}

link?.setAttribute('aria-haspopup', 'dialog');
link?.addEventListener('click', onClick);
document.addEventListener('keydown', (event) => {
	if (
		event.key !== '/' ||
		event.ctrlKey ||
		event.metaKey ||
		event.altKey ||
		takesKeys(event.target)
	)
		return;
	event.preventDefault();
	openSearch();
});
dialog?.addEventListener('click', ({ target }) => {
	const isBackdrop = target === dialog;
	if (isBackdrop || (target instanceof Element && target.closest('[data-search-close]')))
		dialog.close();
});
// Browsers return the focus to what had it; a reader who typed "/" on the page itself goes on from the link.
dialog?.addEventListener('close', () => {
	const { activeElement } = document;
	if (activeElement === document.body || dialog.contains(activeElement)) link?.focus();
});
