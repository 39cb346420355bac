import { z } from 'zod';
import { crosswalkStyle, relation } from '../schemas/crosswalk.ts';
import { controlKind, force } from '../schemas/framework.ts';

/** The documents that we publish as JSON. Their JSON Schemas are made from these. */

const id = z.string().min(1);
const words = z.string().min(1);
const address = z.url();
const day = z.iso.date();
const lines = z.array(words).min(1).optional();

export const controlShape = z.strictObject({
	id: id.describe('Identifier as the publisher prints it, without the edition, e.g. A.6.2.4.'),
	printedId: id.describe('Identifier with the suffix of its edition, e.g. LLM06:2025.'),
	kind: controlKind,
	parent: id.optional().describe('Identifier of the element above it.'),
	title: words.optional().describe('Official short title.'),
	label: words.optional().describe('Our own short label, where the publisher gives no title.'),
	normative: z.boolean().optional(),
	guidance: id.optional().describe('Identifier of the guidance that goes with it.'),
	otherIds: z.array(id).min(1).optional().describe('Other spellings of the identifier in use.'),
	url: address.optional().describe('Official page of this one element.'),
	confidence: z.literal('one source').optional(),
	note: words.optional(),
	summary: words.optional().describe('What it is about, in our own words.'),
	actions: lines.describe('What to do about it; our advice.'),
	evidence: lines.describe('What an auditor asks to see; our advice.'),
	appliesFrom: words.optional(),
	amendedBy: words.optional(),
	level: z.int().min(1).optional().describe('Level of verification it belongs to.'),
	partOf: z.array(id).min(1).optional().describe('Other groupings it belongs to.'),
	page: address.describe('Where this site explains it.'),
});

export const frameworkShape = z.strictObject({
	$schema: address,
	key: id.describe('Names the edition in crosswalks and addresses, e.g. nist-ai-rmf-1.0.'),
	framework: z.strictObject({
		id,
		title: words,
		shortTitle: words,
		publisher: words,
		force,
		about: words,
	}),
	edition: words,
	title: words,
	statement: words,
	published: words.describe('YYYY, YYYY-MM or YYYY-MM-DD.'),
	url: address,
	status: z.enum(['current', 'superseded', 'draft']),
	statusNote: words.optional(),
	idSuffix: words.optional(),
	textPolicy: z
		.enum(['ids', 'titles', 'own-words'])
		.describe(
			'What its licence lets us show: identifiers, also titles, or also our own summaries.',
		),
	licence: words,
	verified: words,
	checked: day.describe('The day the catalogue was last checked.'),
	notes: z.array(words),
	page: address,
	controls: z.array(controlShape).min(1).describe('In catalogue order.'),
});

const publishedShape = z.strictObject({
	from: id.optional(),
	fromTitle: words.optional(),
	to: id.optional(),
	toTitle: words.optional(),
});

export const mappingShape = z.strictObject({
	from: id.optional().describe('Left out only where an edition map says "new".'),
	to: id.optional().describe('Left out only where an edition map says "dropped".'),
	relations: z
		.array(relation)
		.min(1)
		.describe('Source relative to target; several only in edition maps.'),
	rationale: words.optional(),
	rationaleType: z.enum(['syntactic', 'semantic', 'functional']).optional(),
	strength: z.int().min(0).max(10).optional(),
	review: z.enum(['drafted', 'second-read']).optional(),
	disagreement: words.optional().describe('Another view of this row, and whose it is.'),
	emphasis: z.enum(['primary', 'supporting']).optional(),
	asPublished: publishedShape.optional().describe('What the source prints, where it differs.'),
	anomaly: words.optional().describe('What is odd about this row in its source.'),
	page: address.describe('Permanent address of the row.'),
});

export const crosswalkShape = z.strictObject({
	$schema: address,
	id,
	title: words,
	from: id.describe('Key of the source edition.'),
	to: id.describe('Key of the target edition.'),
	owner: z.enum(['publisher', 'us']),
	style: crosswalkStyle,
	status: z.enum(['published', 'draft', 'superseded']),
	source: z.strictObject({
		title: words,
		publisher: words,
		url: address,
		date: words,
		accessed: day,
	}),
	purpose: words,
	completeness: words,
	licence: words,
	verified: words,
	caveats: z.array(words),
	anomalies: z.array(words),
	nothingFound: z
		.array(z.strictObject({ side: z.enum(['from', 'to']), id, note: words }))
		.describe('Elements that were read and for which nothing was found on the other side.'),
	page: address,
	mappings: z.array(mappingShape).describe('What is not listed here has not been looked at.'),
});

export const answersShape = z.strictObject({
	$schema: address,
	licence: words,
	answers: z.array(
		z.strictObject({
			slug: id,
			question: words,
			shortAnswer: words,
			topic: id,
			published: day,
			updated: day,
			checked: day,
			drafting: z.enum(['ai', 'human']),
			reviewedBy: words.optional(),
			aliases: z.array(words),
			cites: z
				.array(z.strictObject({ edition: id, id: id.optional() }))
				.describe('Controls, or whole editions where there is no id, in the order of mention.'),
			sources: z.array(z.strictObject({ title: words, publisher: words, url: address })),
			page: address,
		}),
	),
});

export const indexShape = z.strictObject({
	$schema: address,
	files: z.array(
		z.strictObject({
			address,
			format: words,
			mediaType: words,
			of: id.describe('Key of the edition, id of the mapping set, or "answers".'),
			title: words,
			version: words,
			licence: words,
			bytes: z.int().min(1),
		}),
	),
});

export type ControlDocument = z.infer<typeof controlShape>;
export type FrameworkDocument = z.infer<typeof frameworkShape>;
export type MappingDocument = z.infer<typeof mappingShape>;
export type CrosswalkDocument = z.infer<typeof crosswalkShape>;
export type AnswersDocument = z.infer<typeof answersShape>;
export type IndexDocument = z.infer<typeof indexShape>;
