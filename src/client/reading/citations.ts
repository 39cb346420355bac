import { citationNote } from './citation-notes.ts';

/** How long a pointer rests on a citation before its note opens, and how long it may be away before the note closes. */
const OPEN_AFTER = 180;
const CLOSE_AFTER = 200;

/** Distance to the text and to the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 16;

const CITATION = 'a.cite-link';

const note = document.createElement('div');
let shown: HTMLAnchorElement | undefined;
let wait: ReturnType<typeof setTimeout>;

/** Opens a note with title and edition beside a citation: for a pointer that rests on it, for the keyboard's focus and for a tap. */
export function startCitations(): void {
	if (!('popover' in note)) return;
	note.popover = 'auto';
	note.id = 'cite-note';
	note.className = 'cite-popover';
	(document.querySelector('main') ?? document.body).append(note);
	document.addEventListener('pointerover', onPointer);
	document.addEventListener('focusin', ({ target }) => {
		const link = citationAt(target);
		if (link?.matches(':focus-visible')) show(link);
		else if (!(target instanceof Node && note.contains(target))) hide();
	});
	document.addEventListener('click', onClick, { capture: true });
	note.addEventListener('toggle', () => {
		if (!note.matches(':popover-open')) forget();
	});
	const already = document.querySelector<HTMLAnchorElement>(
		`${CITATION}:is(:focus-visible, :hover)`,
	);
	if (already !== null) show(already);
}

function citationAt(target: EventTarget | null): HTMLAnchorElement | undefined {
	return (target instanceof Element && target.closest<HTMLAnchorElement>(CITATION)) || undefined;
}

function onPointer({ target, pointerType }: PointerEvent): void {
	if (pointerType === 'touch') return;
	const link = citationAt(target);
	clearTimeout(wait);
	if (link !== undefined && link !== shown) wait = setTimeout(show, OPEN_AFTER, link);
	else if (link === undefined && !(target instanceof Node && note.contains(target)) && !isFocused())
		wait = setTimeout(hide, CLOSE_AFTER);
}

/** A first tap opens the note, whose own link leads on; a mouse and the keyboard follow the citation at once. */
function onClick(event: MouseEvent): void {
	const link = citationAt(event.target);
	const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
	if (link === undefined || !isTouch || link === shown) return;
	if (!show(link)) return;
	event.preventDefault();
	if (link.hash !== '' && link.pathname === location.pathname) return;
	const more = document.createElement('a');
	more.href = link.href;
	more.textContent = `Open ${link.textContent}`;
	note.append(more);
}

function isFocused(): boolean {
	return shown?.matches(':focus-visible') === true;
}

function show(link: HTMLAnchorElement): boolean {
	const content = citationNote(link);
	if (content === undefined) return false;
	forget();
	shown = link;
	note.replaceChildren(...content);
	const family = getComputedStyle(link).getPropertyValue('--family');
	note.style.setProperty('--family', family);
	if (!note.matches(':popover-open')) note.showPopover();
	link.setAttribute('aria-describedby', note.id);
	place(link);
	return true;
}

/** Below the citation where there is room, above it otherwise; always inside the window. */
function place(link: HTMLAnchorElement): void {
	const [line = link.getBoundingClientRect()] = link.getClientRects();
	const { width, height } = note.getBoundingClientRect();
	const { clientWidth, clientHeight } = document.documentElement;
	const left = Math.max(EDGE, Math.min(line.left, clientWidth - EDGE - width));
	const isBelow = line.bottom + GAP + height <= clientHeight || line.top < height;
	const top = isBelow ? line.bottom + GAP : line.top - GAP - height;
	note.style.left = `${left + scrollX}px`;
	note.style.top = `${top + scrollY}px`;
}

function hide(): void {
	clearTimeout(wait);
	if (note.matches(':popover-open')) note.hidePopover();
}

function forget(): void {
	shown?.removeAttribute('aria-describedby');
	shown = undefined;
}
