import { findBareIds } from '../domain/id-shapes.ts';
import type { Rule } from './rule.ts';

export const bareId: Rule = {
	name: 'bare-id',
	why: 'An id in plain text has no edition and no link, and nothing checks that it exists.',
	check(site, report) {
		for (const piece of site.documents.flatMap(({ prose }) => prose.texts)) {
			if (piece.within !== 'body') continue;
			for (const { id, start, isEscaped, framework, example } of findBareIds(piece.text)) {
				if (isEscaped) continue;
				const shown = id.replace(/\s/, ' ');
				report(piece.locate(start), `"${shown}" looks like an id of ${framework} in plain text.`, {
					remedy: `Cite it, like ${example}, or write "\\${shown}" if it stands there on purpose.`,
				});
			}
		}
	},
};
