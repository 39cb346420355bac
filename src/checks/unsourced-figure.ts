import type { Passage } from '../domain/prose.ts';
import { sentencesOf } from '../domain/sentences.ts';
import type { Rule } from './rule.ts';

const PERCENTAGE = /\b\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)/;
const SUPERLATIVE =
	/\b(?:(?:most|least) (?:common|popular|dangerous|frequent|widely|important|serious|effective|cited|used)|(?:best|worst|largest|biggest|fastest|safest)(?:-known)?|leading)\b/i;
const CITATION = /\[@[^\]]+\]/;
const EXAMPLE = /\b(?:examples?|sample|invented|our advice|for instance|such as|e\.g\.)/i;

export const unsourcedFigure: Rule = {
	name: 'unsourced-figure',
	why: 'A percentage or a superlative without a source is repeated by its readers as if somebody had measured it.',
	check(site, report) {
		for (const { prose } of site.documents) {
			const examples = sectionsOfExamples(prose);
			for (const { text, section, at } of prose.passages) {
				if (CITATION.test(text) || examples.has(section)) continue;
				const claim = sentencesOf(text)
					.map(claimIn)
					.find((found) => found !== undefined);
				if (claim === undefined) continue;
				report(at, `"${claim}" has no source in this paragraph or row.`, {
					remedy: 'Cite where it was measured or said, call it an example, or leave it out.',
				});
			}
		}
	},
};

function claimIn(sentence: string): string | undefined {
	return (PERCENTAGE.exec(sentence) ?? SUPERLATIVE.exec(sentence))?.[0];
}

/** Sections that say of themselves that their figures are examples. */
function sectionsOfExamples({
	passages,
	headings,
}: {
	readonly passages: readonly Passage[];
	readonly headings: readonly { readonly text: string }[];
}): Set<number> {
	return new Set([
		...passages.filter(({ text }) => EXAMPLE.test(text)).map(({ section }) => section),
		...headings.flatMap(({ text }, index) => (EXAMPLE.test(text) ? [index + 1] : [])),
	]);
}
