/** A page that can be found. */
export interface SearchedPage {
	/** In the built site, e.g. `answers/what-is-an-aims/index.html`. */
	readonly path: string;
	/** A document with what is searched. */
	readonly html: string;
}

/** What readers search in starts and ends like this on every page. */
const MAIN = { start: '<main', end: '</main>' };

/** Marks what Pagefind reads. */
const SEARCHED = 'data-pagefind-body';

/** The searched part of a page as a document of its own, undefined where it has none. Throws where that is outside its main part. */
export function searchedPage(path: string, html: string): SearchedPage | undefined {
	if (!html.includes(SEARCHED)) return undefined;
	const [start, end] = [html.indexOf(MAIN.start), html.lastIndexOf(MAIN.end)];
	const main = html.slice(start, end + MAIN.end.length);
	if (start === -1 || end === -1 || !main.includes(SEARCHED)) {
		throw new Error(`/${path} marks what is searched outside ${MAIN.start}>.`);
	}
	return {
		path: path === '' ? 'index.html' : `${path}/index.html`,
		html: `<html lang="en"><body>${main}</body></html>`,
	};
}
