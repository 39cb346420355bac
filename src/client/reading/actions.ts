import { copyText, say } from './copy.ts';

/** Starts what can be done with a page: copy its address or its Markdown, copy a reference, share it, print its short form. */
export function startActions(): void {
	document.querySelector('main')?.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
		if (button !== null) void ACTIONS[button.dataset['action'] ?? '']?.(button);
	});
}

/** The page itself, whatever tracking parameters and anchor it was opened with. */
const address = () =>
	document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

/** What a button does, by its `data-action`. */
const ACTIONS: Readonly<Record<string, (button: HTMLElement) => Promise<void>>> = {
	'copy-link': () => copyText(address()),
	'copy-reference': (button) =>
		copyText(button.parentElement?.querySelector('pre')?.textContent ?? ''),
	'copy-markdown': copyMarkdown,
	'print-page': printPage,
	share,
};

/** Prints the short answer with its sources; the browser's own command prints everything. */
async function printPage(): Promise<void> {
	const root = document.documentElement;
	root.dataset['print'] = 'short';
	window.addEventListener('afterprint', () => delete root.dataset['print'], { once: true });
	window.print();
}

async function share(): Promise<void> {
	if (!('share' in navigator)) return copyText(address());
	try {
		await navigator.share({ title: document.title, url: address() });
	} catch (error) {
		const isCancelled = error instanceof DOMException && error.name === 'AbortError';
		if (!isCancelled) await copyText(address());
	}
}

async function copyMarkdown(button: HTMLElement): Promise<void> {
	const response = await fetch(button.dataset['source'] ?? '').catch(() => undefined);
	if (response?.ok) return copyText(await response.text());
	say('The Markdown of this page could not be loaded.');
}
