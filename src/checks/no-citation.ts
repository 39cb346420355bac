import { answerDocuments, falseClaimDocuments, termDocuments } from '../domain/site.ts';
import type { ProseDocument } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const noCitation: Rule = {
	name: 'no-citation',
	why: 'An answer that cites nothing asks to be believed.',
	check(site, report) {
		for (const { prose, locate } of answerDocuments(site)) {
			if (prose.citations.length > 0 || prose.isUnread) continue;
			report(locate(['question']), 'This answer cites nothing.', {
				remedy: 'Put a citation behind each claim, like [@iso-42001 A.6.2.4].',
			});
		}
		for (const document of [...termDocuments(site), ...falseClaimDocuments(site)]) {
			if (citesACatalogue(document)) continue;
			const [name, field] =
				document.kind === 'term' ? ['definition', 'term'] : ['correction', 'claim'];
			report(document.locate([field]), `This ${name} cites no control and no edition.`, {
				remedy: 'Cite the control or the edition that it rests on, like [@iso-42001 A.6.2.4].',
			});
		}
	},
};

function citesACatalogue({ prose, sources }: ProseDocument): boolean {
	const isSource = (key: string) => sources.some(({ id }) => id === key);
	if (prose.isUnread) return true;
	return prose.citations.some(
		({ parsed }) => !parsed.ok || parsed.citation.items.some(({ key }) => !isSource(key)),
	);
}
