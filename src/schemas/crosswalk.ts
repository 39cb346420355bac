import { z } from 'zod';
import { day } from './dates.ts';
import { text, webAddress } from './words.ts';

/** The styles of relationship of NIST IR 8477 that we use, and two documented ones of our own. */
export const crosswalkStyle = z.enum([
	'concept-crosswalk',
	'supportive',
	'set-theory',
	'mitigation',
	'edition',
]);

/** How the source relates to the target, for every style; which fit which style is in `domain/crosswalk.ts`. */
export const relation = z.enum([
	'related',
	'supports',
	'supported-by',
	'identical',
	'equivalent',
	'contrary',
	'equal',
	'subset-of',
	'superset-of',
	'intersects-with',
	'not-related-to',
	'mitigates',
	'mitigated-by',
	'prevents',
	'limits',
	'detects',
	'governs',
	'prevented-by',
	'limited-by',
	'detected-by',
	'governed-by',
	'kept',
	'moved',
	'renamed',
	'widened',
	'narrowed',
	'merged',
	'split',
	'new',
	'dropped',
]);

/** One mapping between two controls, stored once and shown from both sides. */
export const mappingSchema = z.strictObject({
	/** Identifier in the source edition; left out only where an edition row says `new`. */
	from: text.optional(),
	/** Identifier in the target edition; left out only where an edition row says `dropped`. */
	to: text.optional(),
	/** Source relative to target; several only in the `edition` style (moved and renamed). Left out in a concept crosswalk. */
	relation: z.union([relation, z.array(relation).min(1)]).optional(),
	/** Why, in one or two sentences that someone could disagree with. */
	rationale: text.min(20, 'give the reason in a sentence').optional(),
	/** How the meaning of both sides was compared: by wording, by meaning, or by what carrying them out achieves. */
	rationaleType: z.enum(['syntactic', 'semantic', 'functional']).optional(),
	/** How much the two share, 0 (nothing) to 10 (the same); only in the `set-theory` style. */
	strength: z.int().min(0).max(10).optional(),
	/** How far a row of ours has come: drafted by one, or read by a second as well. */
	review: z.enum(['drafted', 'second-read']).optional(),
	/** Another view of this row that we do not share, and whose it is. */
	disagreement: text.min(20, 'say in a sentence what the other view is').optional(),
	/** The publisher's own weight of the pair, where it gives one. */
	emphasis: z.enum(['primary', 'supporting']).optional(),
	/** What the publisher printed, where it had to be translated or differs from the catalogue. */
	asPublished: z
		.strictObject({
			from: text.optional(),
			fromTitle: text.optional(),
			to: text.optional(),
			toTitle: text.optional(),
		})
		.optional(),
	/** What is odd about this row in its source. */
	anomaly: text.optional(),
});

/** Head of one mapping set in `data/crosswalks/<from>--<to>.<source>.yaml`: everything but its rows. */
export const crosswalkSchema = z.strictObject({
	/** Short name of the set, e.g. `Microsoft, hosted by NIST`. */
	title: text,
	/** Source edition, e.g. `nist-ai-rmf-1.0`. */
	from: text,
	/** Target edition, e.g. `iso-42001-2023`. */
	to: text,
	/** Whose mapping it is: the publisher's, or ours. */
	owner: z.enum(['publisher', 'us']),
	style: crosswalkStyle,
	/** `superseded` once its publisher points to another set; the rows stay, with that said. */
	status: z.enum(['published', 'draft', 'superseded']),
	/** Where the rows come from. */
	source: z.strictObject({
		title: text,
		publisher: text,
		url: webAddress,
		/** As the source dates itself. */
		date: text,
		/** The day we read it. */
		accessed: day,
	}),
	/** Who uses it and for what, in two sentences. */
	purpose: text.min(40, 'say in two sentences who uses the mapping and for what'),
	/** What was looked at and what was not. */
	completeness: text,
	licence: text,
	/** How the transcription was verified. */
	verified: text,
	/** What every reader of the rows must know. */
	caveats: z.array(text).default([]),
	/** Faults of the source itself, kept as published. */
	anomalies: z.array(text).default([]),
	/** Elements that were looked at and for which nothing was found on the other side. */
	nothingFound: z
		.array(z.strictObject({ side: z.enum(['from', 'to']), id: text, note: text }))
		.default([]),
});

export type CrosswalkHead = z.infer<typeof crosswalkSchema>;
export type CrosswalkStyle = z.infer<typeof crosswalkStyle>;
export type Relation = z.infer<typeof relation>;
export type MappingRecord = z.infer<typeof mappingSchema>;
