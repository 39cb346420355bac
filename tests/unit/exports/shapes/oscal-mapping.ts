import { z } from 'zod';
import { link, list, markup, metadata, property, string, token, uuid } from './oscal-parts.ts';

/** The tokens that OSCAL's Metaschema allows; its JSON Schema lets any token pass. */
const RELATIONSHIPS = new Set([
	'equal-to',
	'equivalent-to',
	'subset-of',
	'superset-of',
	'intersects-with',
	'no-relationship',
]);

const rationale = z.enum(['syntactic', 'semantic', 'functional']);
const status = z.enum(['complete', 'not-complete', 'draft', 'deprecated', 'superseded']);
const item = z.strictObject({ type: z.enum(['control', 'statement']), 'id-ref': token });

const map = z
	.strictObject({
		uuid,
		relationship: token,
		ns: z.url().optional(),
		'matching-rationale': rationale.optional(),
		sources: list(item),
		targets: list(item),
		props: list(property),
		links: list(link),
		remarks: markup.optional(),
	})
	.refine(
		({ relationship, ns }) => RELATIONSHIPS.has(relationship) === (ns === undefined),
		"a relationship is one of OSCAL's, or has a namespace",
	);

const gapSummary = z.strictObject({
	uuid,
	'unmapped-controls': list(z.strictObject({ 'with-ids': list(token) })),
});

const resource = z.strictObject({
	type: z.enum(['catalog', 'profile']),
	href: z.string().regex(/^#[0-9a-f-]{36}$/),
});

const mapping = z.strictObject({
	uuid,
	'source-resource': resource,
	'target-resource': resource,
	maps: list(map),
	props: list(property),
	'source-gap-summary': gapSummary.optional(),
	'target-gap-summary': gapSummary.optional(),
});

/** An OSCAL mapping collection as we publish it. */
export const mappingCollectionShape = z.strictObject({
	'mapping-collection': z.strictObject({
		uuid,
		metadata,
		provenance: z.strictObject({
			method: z.enum(['human', 'automation', 'hybrid']),
			'matching-rationale': rationale,
			status,
			'mapping-description': markup,
			remarks: markup,
		}),
		mappings: list(mapping),
		'back-matter': z.strictObject({
			resources: list(
				z.strictObject({
					uuid,
					title: markup,
					rlinks: list(z.strictObject({ href: z.string().min(1), 'media-type': string })),
				}),
			),
		}),
	}),
});

export type MappingCollection = z.infer<typeof mappingCollectionShape>['mapping-collection'];
export type OscalProperty = z.infer<typeof property>;

/** What no schema can say: references that lead nowhere, by the tokens of the two catalogs. */
export function danglingReferences(
	collection: MappingCollection,
	tokens: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> },
): string[] {
	const resources = new Set(collection['back-matter'].resources.map((one) => `#${one.uuid}`));
	return collection.mappings.flatMap((one) => {
		const gaps = (side: 'source' | 'target') =>
			(one[`${side}-gap-summary`]?.['unmapped-controls'] ?? []).flatMap((gap) => gap['with-ids']);
		const sources = one.maps.flatMap(({ sources: items }) => items.map((item) => item['id-ref']));
		const targets = one.maps.flatMap(({ targets: items }) => items.map((item) => item['id-ref']));
		return [
			...[...sources, ...gaps('source')].filter((id) => !tokens.from.has(id)),
			...[...targets, ...gaps('target')].filter((id) => !tokens.to.has(id)),
			...[one['source-resource'].href, one['target-resource'].href].filter(
				(href) => !resources.has(href),
			),
		];
	});
}
