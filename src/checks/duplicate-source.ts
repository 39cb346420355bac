import { answerDocuments } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const duplicateSource: Rule = {
	name: 'duplicate-source',
	why: 'A key that names two works, or a work and a framework, leaves open which one a citation means.',
	check(site, report) {
		const keys = new Set([...site.frameworks.map(({ id }) => id), ...site.editions.keys()]);
		for (const document of answerDocuments(site)) {
			const seen = new Set<string>();
			for (const [index, { id }] of document.sources.entries()) {
				const at = document.locate(['sources', index, 'id']);
				const remedy = 'Give the source a key of its own, such as its publisher and year.';
				if (keys.has(id)) report(at, `"${id}" is the key of a framework.`, { remedy });
				if (seen.has(id)) report(at, `This page declares the source "${id}" twice.`, { remedy });
				seen.add(id);
			}
		}
	},
};
