import { z } from 'zod';
import { sourceSchema } from './answer.ts';
import { day } from './dates.ts';
import { slug, text } from './words.ts';

const CLAIM_MAX = 110; // characters: it is a heading

/** Front matter of one well-known false claim in `content/false-claims/<slug>.mdx`; its body is the correction. */
export const falseClaimSchema = z.strictObject({
	/** What is wrongly said, in our words, as its believers would say it, without full stop. */
	claim: text.max(CLAIM_MAX, `a claim has at most ${CLAIM_MAX} characters`),
	/** What is right, in at most twelve words or so, for the notes on other pages. */
	instead: text.max(160, 'what is right has at most 160 characters'),
	/** Slugs of the answers that touch it; each gets a link to it. */
	answers: z.array(slug).min(1, 'name an answer that touches it'),
	/** Works cited that are not controls. */
	sources: z.array(sourceSchema).default([]),
	/** The day its facts were last checked against their sources. */
	checked: day,
	/** Who drafted the text. */
	drafting: z.enum(['ai', 'human']),
});

/** The same with every field optional: what is left of front matter that has faults. */
export const falseClaimFieldsSchema = falseClaimSchema.partial();

export type FalseClaimFrontMatter = z.infer<typeof falseClaimSchema>;
export type FalseClaimFields = z.infer<typeof falseClaimFieldsSchema>;
