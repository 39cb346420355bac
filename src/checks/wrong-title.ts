import type { Control } from '../domain/catalogue.ts';
import { findCitations } from '../domain/citation.ts';
import { resolveCitation } from '../domain/citation-target.ts';
import type { Site } from '../domain/site.ts';
import type { Rule } from './rule.ts';

const NAME = /^\p{Lu}\p{L}*(?: (?:and|of|for|the|to|in)| \p{Lu}\p{L}*)* \p{Lu}\p{L}*$/u; // at least two words in capitals: in running text nothing but a name

export const wrongTitle: Rule = {
	name: 'wrong-title',
	why: 'A right id behind the title of another entry sends the reader to the wrong risk, and each looks right by itself.',
	check(site, report) {
		const titles = titlesOfFrameworks(site);
		for (const document of site.documents) {
			for (const { text, at } of document.prose.passages) {
				for (const { title, cited } of namedBeforeCitation(text, site, titles)) {
					const own = cited.map(({ printedId, heading }) => `${printedId} is "${heading}"`);
					report(at, `"${title}" stands before a citation of something else: ${own.join(', ')}.`, {
						remedy: 'Cite the entry with that title, or write the title of the one that is cited.',
					});
				}
			}
		}
	},
};

/** Titles that are names, by framework, each with the controls of any edition that bear it. */
function titlesOfFrameworks(site: Site): Map<string, Set<string>> {
	return new Map(
		site.frameworks.map(({ id, editions }) => [
			id,
			new Set(
				editions
					.flatMap(({ controls }) => [...controls.values()])
					.flatMap(({ title }) => (title !== undefined && NAME.test(title) ? [title] : [])),
			),
		]),
	);
}

interface NamedTitle {
	readonly title: string;
	readonly cited: readonly Control[];
}

function namedBeforeCitation(
	passage: string,
	site: Site,
	titles: ReadonlyMap<string, ReadonlySet<string>>,
): NamedTitle[] {
	return findCitations(passage).flatMap((span) => {
		if (!span.parsed.ok) return [];
		const before = passage.slice(0, span.start).replace(/[\s|"”'’*_(:,]+$/u, '');
		const cited = span.parsed.citation.items
			.map((item) => resolveCitation(item, site.frameworks, []))
			.flatMap((resolution) => (resolution.ok ? resolution.targets : []))
			.flatMap((target) => (target.kind === 'control' ? [target] : []));
		const [first] = cited;
		if (first === undefined) return [];
		const title = [...(titles.get(first.edition.framework) ?? [])]
			.filter((one) => before.endsWith(one))
			.sort((a, b) => b.length - a.length)[0];
		const controls = cited.map(({ control }) => control);
		const isRight = controls.some(
			(control) =>
				control.heading === title ||
				control.titleVariants.some((variant) => variant.title === title),
		);
		return title === undefined || isRight ? [] : [{ title, cited: controls }];
	});
}
