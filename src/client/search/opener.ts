/** Opens the search by its links or by Ctrl+K (⌘K on a Mac); nothing else of the search is loaded before that. */

const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]');
/** The one in the header, which is always in view of the keyboard. */
const link = document.querySelector<HTMLAnchorElement>('.search-button');
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

function onClick(event: MouseEvent): void {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || dialog?.open) return;
	event.preventDefault();
	openSearch();
}

for (const opener of links) {
	opener.setAttribute('aria-haspopup', 'dialog');
	opener.addEventListener('click', onClick);
}
if (/Mac|iPhone|iPad/.test(navigator.userAgent)) {
	link?.querySelector('kbd')?.replaceChildren('⌘ K');
}
document.addEventListener('keydown', (event) => {
	const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
	if (!isShortcut || event.shiftKey || event.altKey || event.isComposing) return;
	event.preventDefault();
	openSearch();
});
dialog?.addEventListener('click', ({ target }) => {
	const isBackdrop = target === dialog;
	if (isBackdrop || (target instanceof Element && target.closest('[data-search-close]')))
		dialog.close();
});
// Browsers return the focus to what had it; a reader who came by the keys goes on from the link.
dialog?.addEventListener('close', () => {
	const { activeElement } = document;
	if (activeElement === document.body || dialog.contains(activeElement)) link?.focus();
});
