import type { ProseDocument } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const unusedSource: Rule = {
	name: 'unused-source',
	why: 'A source that no sentence cites pretends to support the page.',
	check(site, report, { hasFault }) {
		for (const document of site.documents.filter(({ prose }) => !prose.isUnread)) {
			for (const [index, { id }] of document.sources.entries()) {
				const at = document.locate(['sources', index, 'id']);
				if (hasFault(at) || isCited(id, document)) continue;
				report(at, `No sentence of this page cites the source "${id}".`, {
					remedy: `Cite it as [@${id}] where it supports a claim, or remove it.`,
				});
			}
		}
	},
};

/** A citation that cannot be read counts by its text: the fault to mend is its syntax. */
function isCited(id: string, document: ProseDocument): boolean {
	return document.prose.citations.some(({ parsed, raw }) =>
		parsed.ok ? parsed.citation.items.some((item) => item.key === id) : raw.includes(`@${id}`),
	);
}
