/** How Pagefind ranks and quotes; tests search with the same. */
export const SEARCH_OPTIONS = {
	excerptLength: 26, // words: three lines on a phone
	ranking: { metaWeights: { title: 5, aliases: 4, context: 0.2, contents: 0.2, every: 0 } },
};
