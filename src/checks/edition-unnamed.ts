import { findBareIds } from '../domain/id-shapes.ts';
import type { Site } from '../domain/site.ts';
import type { Rule } from './rule.ts';
import { statementsOf } from './statements.ts';

const NAMES_AN_EDITION = /\b20\d\d\b|\beditions?\b/i;

export const editionUnnamed: Rule = {
	name: 'edition-unnamed',
	why: 'The same number means another risk in another edition, also in a heading or a short answer, where no citation can say which.',
	check(site, report) {
		const shared = sharedIds(site);
		for (const { text, at, within } of statementsOf(site)) {
			if (within === 'body' || NAMES_AN_EDITION.test(text)) continue;
			const bare = findBareIds(text).find(({ id }) => shared.has(id));
			if (bare === undefined) continue;
			report(at, `"${bare.id}" stands here without its edition.`, {
				remedy: `Write it like "${bare.id}:${shared.get(bare.id)}", or name the edition.`,
			});
		}
	},
};

/** Ids that several editions of a family use, each with the newest edition that does. */
function sharedIds(site: Site): Map<string, string> {
	const shared = site.frameworks.flatMap(({ editions }) =>
		editions.flatMap((edition, index) => {
			const older = editions.slice(index + 1);
			return [...edition.controls.keys()]
				.filter((id) => older.some(({ controls }) => controls.has(id)))
				.map((id) => [id, edition.name] as const);
		}),
	);
	return new Map(shared.reverse());
}
