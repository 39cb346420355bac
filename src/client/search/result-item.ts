import { excerptParts } from './excerpt.ts';
import type { HitData } from './pagefind.ts';

/** One result as a list item: a link, what and where the page is, and an excerpt. Everything goes in as text. */
export function resultItem({ url, excerpt, meta, filters }: HitData): HTMLLIElement {
	const link = element('a', 'search-title', meta.title ?? url);
	if (isPageOfSite(url)) link.href = url;
	const place = [filters.kind?.[0], meta.context].filter(Boolean).join(' · ');
	const text = element('p', 'search-excerpt');
	text.append(
		startsSentence(excerpt) ? '' : '… ',
		...excerptParts(excerpt).map((part) =>
			part.isMatch ? element('mark', '', part.text) : part.text,
		),
		' …',
	);
	const item = document.createElement('li');
	item.append(link, element('p', 'search-place', place), text);
	return item;
}

/** An address on this site: no scheme and no other host. */
function isPageOfSite(url: string): boolean {
	return /^\/(?![/\\])/.test(url);
}

function startsSentence(excerpt: string): boolean {
	return /^(?:<mark>)?[\p{Lu}\d]/u.test(excerpt);
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	text = '',
): HTMLElementTagNameMap[Name] {
	const created = document.createElement(name);
	if (className !== '') created.className = className;
	created.textContent = text;
	return created;
}
