import type { Answer } from './answer.ts';
import { oncePer } from './once-per.ts';
import type { Prose } from './prose.ts';
import type { Site } from './site.ts';
import type { Term } from './term.ts';
import { termFinder } from './term-names.ts';

/** The terms that the text of one answer links: all but everyday words, which it must be known for. */
export function linkedTerms(terms: readonly Term[], answer: string): Term[] {
	return terms.filter(({ isEverydayWord, answers }) => !isEverydayWord || answers.includes(answer));
}

/** The answers whose text uses each term in its sense, by the term's slug, in reading order. */
export function termUses(
	terms: readonly Term[],
	answers: Iterable<Pick<Answer, 'slug' | 'prose'>>,
): Map<string, string[]> {
	const uses = new Map<string, string[]>(terms.map(({ slug }) => [slug, []]));
	for (const { slug, prose } of answers) {
		const find = termFinder(linkedTerms(terms, slug));
		for (const term of mentionedIn(prose, find)) uses.get(term)?.push(slug);
	}
	return uses;
}

/** The same for all terms and answers of a site. */
export const termUsesIn = oncePer(({ terms, answers }: Site) => termUses(terms, answers.values()));

/** Slugs of the terms in a text, each once. */
function mentionedIn({ texts }: Prose, find: ReturnType<typeof termFinder>): Set<string> {
	return new Set(texts.flatMap(({ text }) => find(text).map(({ slug }) => slug)));
}

/** The terms to read beside one: those that it names, then those that name it. */
export function relatedTerms(terms: readonly Term[], term: Term): Term[] {
	const named = term.related.flatMap((slug) => terms.find((other) => other.slug === slug) ?? []);
	const naming = terms.filter(
		(other) => other.related.includes(term.slug) && !named.includes(other),
	);
	return [...named, ...naming];
}
