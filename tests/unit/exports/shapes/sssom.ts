import { z } from 'zod';

/** Prefixes that SSSOM knows without a declaration. */
const BUILT_IN = ['owl', 'rdf', 'rdfs', 'semapv', 'skos', 'sssom', 'xsd', 'linkml'];

const words = z.string().min(1);
const curie = z.string().regex(/^[A-Za-z_][\w.-]*:[\w.-]*$/);

/** The header of an SSSOM/TSV 1.0 file as we publish it. */
export const sssomHeaderShape = z.strictObject({
	curie_map: z.record(z.string(), z.url()),
	mapping_set_id: z.url(),
	mapping_set_version: words,
	mapping_set_source: z.array(z.url()).min(1),
	mapping_set_title: words,
	mapping_set_description: words,
	creator_label: z.array(words).min(1),
	license: z.url(),
	subject_source: curie,
	subject_source_version: words,
	object_source: curie,
	object_source_version: words,
	see_also: z.array(z.url()).min(1),
	comment: words,
	extension_definitions: z
		.array(
			z.strictObject({
				slot_name: z.string().startsWith('ext_'),
				property: curie,
				type_hint: z.enum(['xsd:string', 'xsd:integer']),
			}),
		)
		.min(1),
});

/** A row of an SSSOM/TSV 1.0 file, without its extensions. */
export const sssomRowShape = z
	.strictObject({
		subject_id: curie,
		subject_label: words.optional(),
		predicate_id: z.union([
			z.enum(['skos:exactMatch', 'skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch']),
			z.string().startsWith('rel:'),
		]),
		predicate_modifier: z.literal('Not').optional(),
		object_id: curie,
		object_label: words.optional(),
		mapping_justification: z.string().startsWith('semapv:'),
		mapping_cardinality: z.enum(['1:0', '0:1']).optional(),
		see_also: z.url(),
		comment: words.optional(),
	})
	.refine(
		(row) => (row.object_id === 'sssom:NoTermFound') === (row.mapping_cardinality === '1:0'),
		'an object that was not found has the cardinality 1:0',
	)
	.refine(
		(row) => (row.subject_id === 'sssom:NoTermFound') === (row.mapping_cardinality === '0:1'),
		'a subject that was not found has the cardinality 0:1',
	);

export type SssomHeader = z.infer<typeof sssomHeaderShape>;

/** Prefixes of a header and its rows that nobody declares. */
export function undeclaredPrefixes(header: SssomHeader, curies: readonly string[]): string[] {
	const known = new Set([...BUILT_IN, ...Object.keys(header.curie_map)]);
	const used = curies.map((one) => one.slice(0, one.indexOf(':')));
	return [...new Set(used)].filter((prefix) => !known.has(prefix));
}
