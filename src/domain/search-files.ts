/** Files of the search by their addresses. Apart from those of pages, for a browser loads this with the search alone. */

/** The vocabulary of "did you mean". */
export const SEARCH_WORDS = '/search-words.json';

/** Searches beside the page, so that a page never waits for it. */
export const SEARCH_WORKER = '/pagefind/pagefind-worker.js';
