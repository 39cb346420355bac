import type { Location } from '../domain/finding.ts';
import { shorten } from '../domain/page-meta.ts';
import type { ProseDocument } from '../domain/site.ts';
import type { Rule } from './rule.ts';
import { wording } from './wording.ts';

export const duplicateDescription: Rule = {
	name: 'duplicate-description',
	why: 'Two search results with the same description cannot be told apart.',
	check(site, report) {
		const first = new Map<string, string>();
		for (const document of site.documents) {
			const described = descriptionOf(document);
			if (described === undefined) continue;
			const other = first.get(wording(described.text));
			if (other === undefined) first.set(wording(described.text), document.file);
			else {
				report(described.at, `${other} has the same meta description.`, {
					remedy:
						'Say what this page tells that the other does not, or add a "description" of its own.',
				});
			}
		}
	},
};

function descriptionOf(document: ProseDocument): { text: string; at: Location } | undefined {
	if (document.kind === 'term' || document.kind === 'false-claim') return undefined;
	const { description } = document.fields ?? {};
	if (description !== undefined) return { text: description, at: document.locate(['description']) };
	const shortAnswer = document.kind === 'answer' ? document.fields?.shortAnswer : undefined;
	if (shortAnswer === undefined) return undefined;
	return { text: shorten(shortAnswer), at: document.locate(['shortAnswer']) };
}
