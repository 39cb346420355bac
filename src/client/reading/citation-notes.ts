/** Title and edition of what a citation leads to, as the page says them under "Grounded in"; undefined where it does not. */
export function citationNote(link: HTMLAnchorElement): HTMLElement[] | undefined {
	const href = link.getAttribute('href') ?? '';
	if (href.startsWith('#')) return sourceNote(href.slice(1));
	const entry = document.querySelector(`.grounded-in a[href="${CSS.escape(href)}"]`);
	const ground = entry?.closest('.ground');
	if (!entry || !ground) return undefined;
	const edition = ground.querySelector('.edition-facts span')?.textContent ?? '';
	return [paragraph(entry.textContent.trim(), 'strong'), paragraph(edition)];
}

function sourceNote(id: string): HTMLElement[] | undefined {
	const source = document.getElementById(id);
	if (source === null) return undefined;
	const note = paragraph('');
	note.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
	return [note];
}

function paragraph(text: string, wrapper?: 'strong'): HTMLElement {
	const element = document.createElement('p');
	if (wrapper === undefined) element.textContent = text;
	else element.appendChild(document.createElement(wrapper)).textContent = text;
	return element;
}
