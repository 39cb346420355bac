import { passageFragment } from '../../domain/passage.ts';
import { copyText } from './copy.ts';

/** What can be linked to: headings by their anchor, bullets and rows by their words. The questionnaire's address holds answers, no places. */
const HEADINGS = ':is(h2, h3, h4)[id]:not(readiness-snapshot *)';
const SMALL = '.prose li, .prose tbody tr';

/** Characters of a passage by which listeners know its control. */
const NAME_MAX = 60;

/** Adds a control to each heading that copies its address; bullets and rows get theirs under a pointer or all at once on demand. */
export function startPassages(): void {
	const article = document.querySelector('main');
	if (article === null) return;
	for (const heading of article.querySelectorAll<HTMLElement>(HEADINGS)) addControl(heading);
	let last: HTMLElement | undefined;
	article.addEventListener('pointerover', ({ target }) => {
		const passage = target instanceof Element ? target.closest<HTMLElement>(SMALL) : null;
		if (passage === null || passage === last) return;
		if (last !== undefined && !isShowingAll()) removeControl(last);
		last = passage;
		addControl(passage);
	});
	toggle()?.addEventListener('click', () => {
		const isOn = !isShowingAll();
		toggle()?.setAttribute('aria-pressed', String(isOn));
		for (const passage of article.querySelectorAll<HTMLElement>(SMALL)) {
			if (isOn) addControl(passage);
			else removeControl(passage);
		}
	});
}

function toggle(): HTMLElement | null {
	return document.querySelector('[data-passages]');
}

function isShowingAll(): boolean {
	return toggle()?.getAttribute('aria-pressed') === 'true';
}

const controls = new WeakMap<HTMLElement, HTMLButtonElement>();

function addControl(passage: HTMLElement): void {
	if (controls.has(passage)) return;
	const blocks = passage instanceof HTMLTableRowElement ? [...passage.cells] : [passage];
	const [start = '', end = start] = [blocks[0], blocks.at(-1)].map((block) => wordsOf(block));
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'passage-link';
	button.textContent = '#';
	button.setAttribute('aria-label', `Copy a link to “${start.slice(0, NAME_MAX)}”`);
	const address = addressOf(passage, passageFragment(start, end));
	button.addEventListener('click', () => void copyText(address));
	controls.set(passage, button);
	blocks.at(-1)?.append(button);
}

function removeControl(passage: HTMLElement): void {
	const button = controls.get(passage);
	if (button === undefined || button === document.activeElement) return;
	button.remove();
	controls.delete(passage);
}

function wordsOf(block: HTMLElement | undefined): string {
	return block?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}

function addressOf(passage: HTMLElement, fragment: string): string {
	const page = `${location.origin}${location.pathname}`;
	if (passage.id !== '') return `${page}#${passage.id}`;
	return `${page}#${headingAbove(passage)}${fragment}`;
}

/** The anchor where a reader lands whose browser cannot find words. */
function headingAbove(passage: HTMLElement): string {
	const isAbove = (heading: Element) =>
		(heading.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
	return [...document.querySelectorAll(`main ${HEADINGS}`)].findLast(isAbove)?.id ?? '';
}
