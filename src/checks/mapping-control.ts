import { resolveCitation } from '../domain/citation-target.ts';
import type { Rule } from './rule.ts';

export const mappingControl: Rule = {
	name: 'mapping-control',
	why: 'A mapping to a control that does not exist misleads whoever relies on it.',
	check(site, report) {
		for (const crosswalk of site.crosswalks) {
			for (const side of ['from', 'to'] as const) {
				const edition = site.editions.get(crosswalk[side]);
				if (edition === undefined) continue;
				for (const mapping of crosswalk.mappings) {
					const id = mapping[side];
					if (id === undefined || edition.controls.has(id)) continue;
					const at = mapping.locate([side]);
					const cited = resolveCitation({ key: edition.key, ids: [id] }, site.frameworks, []);
					const [problem] = cited.ok ? [] : cited.problems;
					if (problem === undefined) {
						const remedy = `Write it without "${edition.idSuffix ?? ''}".`;
						report(at, `"${id}" carries its edition, which the head of the file already names.`, {
							remedy,
						});
					} else {
						report(at, problem.message, { remedy: problem.remedy });
					}
				}
			}
		}
	},
};
