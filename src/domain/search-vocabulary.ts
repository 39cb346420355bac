import { groundsOf } from './grounded-in.ts';
import type { Site } from './site.ts';

/** The words and ids of this site, for "did you mean". Sent to browsers as `/search-words.json`. */
export interface Vocabulary {
	/** Lower case, in alphabetical order. */
	readonly words: readonly string[];
	/** As their publishers print them, in alphabetical order. */
	readonly ids: readonly string[];
}

// However large the site grows, the file stays one that a phone fetches at once.
const WORDS_MAX = 5_000;
const IDS_MAX = 5_000;

/** Shorter words are near to too many others to be anybody's misspelling. */
const WORD = /\p{L}[\p{L}'’]+\p{L}/gu;

/** The vocabulary of a site: the words that are used most, and the ids that answers cite before all others. */
export function vocabularyOf(site: Site): Vocabulary {
	const uses = new Map<string, number>();
	for (const word of namesIn(site).flatMap((name) => name.toLowerCase().match(WORD) ?? [])) {
		uses.set(word, (uses.get(word) ?? 0) + 1);
	}
	const words = [...uses].sort((a, b) => b[1] - a[1]).map(([word]) => word);
	return {
		words: words.slice(0, WORDS_MAX).sort(),
		ids: [...new Set(idsIn(site))].slice(0, IDS_MAX).sort(),
	};
}

/** What people look for by name: questions in every wording, terms, topics, frameworks and controls. */
function namesIn(site: Site): string[] {
	const answers = [...site.answers.values()];
	const editions = [...site.editions.values()];
	return [
		...answers.flatMap(({ question, aliases }) => [question, ...aliases]),
		...site.topics.map(({ label }) => label),
		...site.terms.flatMap(({ term, aliases }) => [term, ...aliases]),
		...site.frameworks.flatMap(({ title, shortTitle }) => [title, shortTitle]),
		...editions.flatMap(({ controls }) => [...controls.values()].map(({ heading }) => heading)),
	];
}

/** Ids with a number in them; one without is a word. */
function idsIn(site: Site): string[] {
	const cited = [...site.answers.values()].flatMap((answer) =>
		groundsOf(answer).editions.flatMap(({ controls }) => controls),
	);
	const all = [...site.editions.values()].flatMap(({ controls }) => [...controls.values()]);
	return [...cited, ...all].map(({ id }) => id).filter((id) => /\d/.test(id));
}
