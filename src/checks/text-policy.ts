import type { Rule } from './rule.ts';

const TEXTS = ['summary', 'actions', 'evidence'] as const;

export const textPolicyRule: Rule = {
	name: 'text-policy',
	why: 'A text where the licence allows ids or titles only is a breach of it, whoever wrote the text.',
	check(site, report, { hasFault }) {
		for (const edition of site.editions.values()) {
			const { textPolicy } = edition;
			if (textPolicy === 'own-words' || hasFault(edition.locate(['textPolicy']))) continue;
			for (const control of edition.controls.values()) {
				const named = textPolicy === 'ids' ? (['title', ...TEXTS] as const) : TEXTS;
				for (const field of named) {
					if (control[field] === undefined) continue;
					report(
						control.locate([field]),
						`${edition.shortTitle} may be shown by its ${textPolicy} only, and "${control.id}" has a ${field}.`,
						{
							remedy: `Remove it, or change "textPolicy" after reading the licence.`,
						},
					);
				}
			}
		}
	},
};
