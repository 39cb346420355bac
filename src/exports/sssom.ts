import { stringify } from 'csv-stringify/sync';
import { stringify as toYaml } from 'yaml';
import { DATA, editionAddress, pairAddress } from '../domain/addresses.ts';
import type { Edition } from '../domain/catalogue.ts';
import { mappingAnchor, type Crosswalk, type Mapping } from '../domain/crosswalk.ts';
import { compareText } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import type { CrosswalkStyle, Relation } from '../schemas/crosswalk.ts';
import { crosswalkFile } from './file-names.ts';
import { crosswalkLicence, licenceAddress, shownTitle } from './licences.ts';
import { printedFields } from './json.ts';
import { RELATION_JOIN } from './oscal-names.ts';
import { controlOf, sidesOf, type Sides } from './sides.ts';

/** SSSOM 1.0 has no 1.1 slot; these are the columns we use, in the order of its schema, and extensions after them. */
const COLUMNS = [
	'subject_id',
	'subject_label',
	'predicate_id',
	'predicate_modifier',
	'object_id',
	'object_label',
	'mapping_justification',
	'mapping_cardinality',
	'see_also',
	'comment',
] as const;

/** Slots that SSSOM does not define: the type of their values, and what they say. */
export const SSSOM_EXTENSIONS = {
	ext_relation: {
		type: 'xsd:string',
		says: 'The relation in our words; several are joined by "_".',
	},
	ext_strm_relationship: { type: 'xsd:string', says: 'The same in set-theory sets.' },
	ext_strm_strength: { type: 'xsd:integer', says: 'How much the two share, 0 to 10.' },
	ext_rationale_type: { type: 'xsd:string', says: 'Syntactic, semantic or functional.' },
	ext_review: { type: 'xsd:string', says: 'How far a row of ours has come.' },
	ext_disagreement: { type: 'xsd:string', says: 'Another view of the row, and whose it is.' },
	ext_emphasis: { type: 'xsd:string', says: "The publisher's own weight of the pair." },
	ext_printed_subject_id: { type: 'xsd:string', says: 'What the source prints for the subject.' },
	ext_printed_subject_label: { type: 'xsd:string', says: 'The title that it prints there.' },
	ext_printed_object_id: { type: 'xsd:string', says: 'What the source prints for the object.' },
	ext_printed_object_label: { type: 'xsd:string', says: 'The title that it prints there.' },
	ext_anomaly: { type: 'xsd:string', says: 'What is odd about the row in its source.' },
} as const;

type Column = (typeof COLUMNS)[number] | keyof typeof SSSOM_EXTENSIONS;
type Row = Partial<Record<Column, string>>;

const EXTENSION_NAMES = Object.keys(SSSOM_EXTENSIONS).filter(isExtension);

function isExtension(name: string): name is keyof typeof SSSOM_EXTENSIONS {
	return name in SSSOM_EXTENSIONS;
}

/** Stands where one side has nothing. */
const NO_TERM = 'sssom:NoTermFound';

/** Relations that SKOS has a predicate for; all others are our own, `rel:supports`. */
const PREDICATES: Partial<Record<Relation, string>> = {
	related: 'skos:relatedMatch',
	equal: 'skos:exactMatch',
	identical: 'skos:exactMatch',
	equivalent: 'skos:exactMatch',
	'subset-of': 'skos:broadMatch',
	'superset-of': 'skos:narrowMatch',
	'intersects-with': 'skos:relatedMatch',
	'not-related-to': 'skos:relatedMatch',
};

/** Where SSSOM says how a mapping was found: neither publishers nor we let a method speak for a row. */
const JUSTIFICATION = 'semapv:UnspecifiedMatching';

/** A mapping set as SSSOM/TSV 1.0: a header in YAML behind "#", then sorted rows; no empty column. */
export function sssomTsv(site: Site, crosswalk: Crosswalk, publisher: Publisher): string {
	const sides = sidesOf(site, crosswalk);
	const page = `${publisher.origin}${pairAddress(crosswalk.from, crosswalk.to)}`;
	const rows = [
		...crosswalk.mappings.map((row) => mappingRow(row, crosswalk, sides, page)),
		...crosswalk.nothingFound.map(({ side, id, note }) => ({
			...sideCells(sides, { from: undefined, to: undefined, [side]: id }),
			predicate_id: 'skos:relatedMatch',
			mapping_justification: JUSTIFICATION,
			see_also: page,
			comment: note,
		})),
	];
	const columns = [...COLUMNS, ...EXTENSION_NAMES].filter((column) =>
		rows.some((row: Row) => row[column] !== undefined),
	);
	const lines = rows
		.map((row: Row) => columns.map((column) => row[column] ?? ''))
		.sort((a, b) => compareText(a.join('\t'), b.join('\t')));
	const extensions = EXTENSION_NAMES.filter((name) => columns.includes(name));
	const header = headerOf(site, crosswalk, publisher, extensions);
	return `${commentOut(header)}${stringify([columns, ...lines], {
		delimiter: '\t',
		record_delimiter: '\n',
		quoted_match: /[\r\n]/,
	})}`;
}

function commentOut(header: object): string {
	return toYaml(header, {
		lineWidth: 0,
		defaultStringType: 'QUOTE_DOUBLE',
		defaultKeyType: 'PLAIN',
	})
		.trimEnd()
		.split('\n')
		.map((line) => `#${line}\n`)
		.join('');
}

function headerOf(
	site: Site,
	crosswalk: Crosswalk,
	publisher: Publisher,
	extensions: readonly (keyof typeof SSSOM_EXTENSIONS)[],
): object {
	const { from, to } = sidesOf(site, crosswalk);
	const { source, caveats } = crosswalk;
	const prefixes = [from, to].map((edition) => [
		edition.key,
		`${publisher.origin}${editionAddress(edition)}`,
	]);
	return {
		curie_map: {
			...Object.fromEntries(prefixes),
			ext: `${publisher.origin}${DATA}#sssom-`,
			rel: `${publisher.origin}${DATA}#relation-`,
		},
		mapping_set_id: `${publisher.origin}${crosswalkFile(crosswalk, 'sssom.tsv')}`,
		mapping_set_version: source.accessed,
		mapping_set_source: [source.url],
		mapping_set_title: `${from.shortTitle} to ${to.shortTitle}: ${crosswalk.title}`,
		mapping_set_description: `${crosswalk.purpose} Completeness: ${crosswalk.completeness}`,
		creator_label: [crosswalk.owner === 'us' ? publisher.name : source.publisher],
		license: licenceAddress(crosswalk, publisher),
		subject_source: `${from.key}:`,
		subject_source_version: from.name,
		object_source: `${to.key}:`,
		object_source_version: to.name,
		see_also: [`${publisher.origin}${pairAddress(crosswalk.from, crosswalk.to)}`],
		comment: [crosswalkLicence(crosswalk, [from, to]), ...caveats].join(' '),
		extension_definitions: extensions.map((name) => ({
			slot_name: name,
			property: `ext:${name}`,
			type_hint: SSSOM_EXTENSIONS[name].type,
		})),
	};
}

function mappingRow(row: Mapping, crosswalk: Crosswalk, sides: Sides, page: string): Row {
	const [first] = row.relations;
	const printed = printedFields(row, sides);
	return {
		...sideCells(sides, row),
		...(first !== undefined && predicateOf(first)),
		...relationSlot(crosswalk.style, row.relations.join(RELATION_JOIN)),
		mapping_justification: JUSTIFICATION,
		see_also: `${page}#${mappingAnchor(crosswalk, row)}`,
		...defined({
			comment: row.rationale,
			ext_strm_strength: row.strength?.toString(),
			ext_rationale_type: row.rationaleType,
			ext_review: row.review,
			ext_disagreement: row.disagreement,
			ext_emphasis: row.emphasis,
			ext_printed_subject_id: printed?.from,
			ext_printed_subject_label: printed?.fromTitle,
			ext_printed_object_id: printed?.to,
			ext_printed_object_label: printed?.toTitle,
			ext_anomaly: row.anomaly,
		}),
	};
}

/** The predicate of a relation: SKOS's where it has one, otherwise our own. */
export function sssomPredicate(relation: Relation): string {
	return PREDICATES[relation] ?? `rel:${relation}`;
}

function predicateOf(relation: Relation): Row {
	const predicate = { predicate_id: sssomPredicate(relation) };
	return relation === 'not-related-to' ? { ...predicate, predicate_modifier: 'Not' } : predicate;
}

/** The relation in our own words: SKOS alone cannot tell overlapping from merely related. */
function relationSlot(style: CrosswalkStyle, relation: string): Row {
	return style === 'set-theory' ? { ext_strm_relationship: relation } : { ext_relation: relation };
}

function sideCells(sides: Sides, { from, to }: Pick<Mapping, 'from' | 'to'>): Row {
	const subject = sideOf(sides.from, from);
	const object = sideOf(sides.to, to);
	return defined({
		subject_id: subject.id,
		subject_label: subject.label,
		object_id: object.id,
		object_label: object.label,
		mapping_cardinality: from === undefined ? '0:1' : to === undefined ? '1:0' : undefined,
	});
}

function sideOf(edition: Edition, id: string | undefined): { id: string; label?: string } {
	if (id === undefined) return { id: NO_TERM };
	const control = controlOf(edition, id);
	const label = shownTitle(edition, control);
	return { id: `${edition.key}:${control.slug}`, ...(label !== undefined && { label }) };
}

function defined(values: Readonly<Partial<Record<Column, string | undefined>>>): Row {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
