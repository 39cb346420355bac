import {
	controlReference,
	crosswalkTableReference,
	idInFamilyReference,
	type Reference,
} from '../domain/blocks.ts';
import type { Prose } from '../domain/prose.ts';
import type { Site } from '../domain/site.ts';
import type { CheckContext, Rule } from './rule.ts';

export const blockTarget: Rule = {
	name: 'block-target',
	why: 'A block is made from the catalogues and mapping sets, so what it names must be in them.',
	check(site, report, context) {
		for (const block of site.documents.flatMap(({ prose }) => prose.blocks)) {
			const reference = referenceOf(block, site);
			if (reference === undefined || reference.ok || namesUnread(block, context)) continue;
			const { message, remedy } = reference.problem;
			report(block.at, `<${block.name}>: ${message}`, { remedy });
		}
	},
};

type Block = Prose['blocks'][number];

/** Undefined where the block names nothing, or an attribute is missing and reported as that. */
function referenceOf({ name, attributes }: Block, site: Site): Reference<unknown> | undefined {
	const { under, of, from, to } = attributes;
	if ((name === 'Controls' || name === 'ControlList') && under)
		return controlReference(site, under);
	if (name === 'Editions' && of) return idInFamilyReference(site, of);
	if (name === 'CrosswalkTable' && from && to)
		return crosswalkTableReference(site, { from, to, under });
	return undefined;
}

function namesUnread({ attributes }: Block, { unreadEditions }: CheckContext): boolean {
	const keys = Object.values(attributes).map((value) => value.split(' ')[0] ?? '');
	return [...unreadEditions].some((unread) =>
		keys.some((key) => unread === key || unread.startsWith(`${key}-`)),
	);
}
