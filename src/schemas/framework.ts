import { z } from 'zod';
import { day, partialDate } from './dates.ts';
import { slug, text, webAddress } from './words.ts';

/** What a framework can ask of anybody. It decides which verbs our pages may use. */
export const force = z.enum([
	'requirements', // a standard one can be certified against
	'guidance', // a standard that advises
	'voluntary', // a framework of outcomes
	'awareness', // a list of risks
	'law',
]);

/** One published family, in `data/frameworks/<framework>/framework.yaml`. */
export const frameworkSchema = z.strictObject({
	/** Full name without an edition, e.g. `OWASP Top 10 for LLM Applications`. */
	title: text,
	/** Name used in citations, e.g. `OWASP LLM Top 10`. */
	shortTitle: text.max(40, 'a short title has at most 40 characters'),
	/** Name before an id, where ids carry their edition and need less: `OWASP` for `OWASP LLM06:2025`. */
	citeAs: text.optional(),
	/** Who publishes the family. */
	publisher: text,
	/** What it can ask of anybody. */
	force,
	/** What it is and who uses it, in our own words. */
	about: text.min(60, 'say in a sentence or two what it is and who uses it'),
});

/** What kind of element a control is in its own document. */
export const controlKind = z.enum([
	'clause',
	'subclause',
	'annex',
	'annex-item',
	'objective',
	'sub-objective',
	'control',
	'function',
	'category',
	'subcategory',
	'risk',
	'risk-category',
	'threat',
	'weakness',
	'tactic',
	'technique',
	'sub-technique',
	'mitigation',
	'attack',
	'control-category',
	'domain',
	'theme',
	'area',
	'criterion',
	'chapter',
	'section',
	'article',
	'requirement',
	'group',
	'practice',
	'task',
	'suggested-action',
]);

const ADVICE_MIN = 2; // lines: fewer is not a plan
const ADVICE_MAX = 5; // lines: more is not read
const adviceLines = z.array(text).min(ADVICE_MIN).max(ADVICE_MAX);

/** One citable element of an edition. */
export const controlSchema = z.strictObject({
	/** Identifier as the publisher prints it, without the edition, e.g. `A.6.2.4`, `MEASURE 2.7`, `LLM06`. */
	id: text,
	/** Official short title; left out where the publisher gives none. */
	title: text.optional(),
	/** Our own short label, only where the publisher gives no title; shown as ours. */
	label: text.max(60, 'a label has at most 60 characters').optional(),
	/** Identifier of the element above it; left out at the top. */
	parent: text.optional(),
	kind: controlKind,
	/** For an annex: part of the requirements (true) or informative (false). */
	normative: z.boolean().optional(),
	/** Identifier of the guidance that goes with a control, e.g. `B.6.2.4`. */
	guidance: text.optional(),
	/** Other spellings of the identifier in use, e.g. `GV-1.1`. */
	otherIds: z.array(text).default([]),
	/** Official page of this one element, where there is one. */
	url: webAddress.optional(),
	/** How well identifier and title are confirmed; left out when two sources agree. */
	confidence: z.literal('one source').optional(),
	/** Where identifier and title were seen, where that differs from element to element. */
	seenIn: z.array(text).default([]),
	/** What a reader must know about the identifier or title. */
	note: text.optional(),
	/** Other titles seen in public for the same element. */
	titleVariants: z.array(z.strictObject({ title: text, where: text })).default([]),
	/** What it is really about, in our own words. */
	summary: text
		.min(60, 'a summary has at least 60 characters')
		.max(500, 'a summary has at most 500 characters')
		.optional(),
	/** What to do about it, two to five lines that each start with a verb; our advice, not the publisher's. */
	actions: adviceLines.optional(),
	/** What an auditor asks to see, two to five lines. */
	evidence: adviceLines.optional(),
	/** From when it applies, as amended; for laws. */
	appliesFrom: text.optional(),
	/** The act that last changed it; for laws. */
	amendedBy: text.optional(),
	/** Level of verification it belongs to, from 1. */
	level: z.int().min(1).max(3).optional(),
	/** Other groupings it belongs to, e.g. the tactics of a technique. */
	partOf: z.array(text).default([]),
});

/** Where a catalogue was transcribed from. */
export const catalogueSourceSchema = z.strictObject({
	title: text,
	url: webAddress.optional(),
	/** Commit of the copy that was read, where it lies in a repository. */
	commit: z
		.string()
		.regex(/^[0-9a-f]{40}$/, 'give the full 40-digit commit')
		.optional(),
	/** What it was used for. */
	note: text.optional(),
});

/** Head of one catalogue file `data/frameworks/<framework>/<edition>.yaml`: everything but its controls. */
export const editionSchema = z.strictObject({
	/** Official full title with its edition. */
	title: text,
	/** How the edition calls itself, e.g. `First edition (2023)`. */
	statement: text,
	published: partialDate,
	/** Official page of the edition. */
	url: webAddress,
	status: z.enum(['current', 'superseded', 'draft']),
	/** What a reader must know about the status. */
	statusNote: text.optional(),
	/** Printed after each identifier so that it cannot be taken for another edition's, e.g. `:2025`. */
	idSuffix: text.optional(),
	/** Who says that the suffix belongs there, where it is not the publisher. */
	idSuffixNote: text.optional(),
	/** What we may show of it: identifiers only, identifiers and titles, or also our own summaries. */
	textPolicy: z.enum(['ids', 'titles', 'own-words']),
	/** Kinds of elements to which the publisher gives no title and we give no label: they are shown by their id. */
	untitledKinds: z.array(controlKind).default([]),
	/** The licence note, shown wherever titles are shown. */
	licence: text,
	/** How many elements of each kind the edition has. */
	counts: z.partialRecord(controlKind, z.int().min(1)),
	/** How identifiers and titles were verified, and what stays uncertain. */
	verified: text,
	/** The day the catalogue was last checked. */
	checked: day,
	/** Traps worth knowing when citing this edition. */
	notes: z.array(text).default([]),
	sources: z.array(catalogueSourceSchema).min(1),
});

export const frameworkId = slug;

export type FrameworkHead = z.infer<typeof frameworkSchema>;
export type EditionHead = z.infer<typeof editionSchema>;
export type ControlRecord = z.infer<typeof controlSchema>;
export type ControlKind = z.infer<typeof controlKind>;
