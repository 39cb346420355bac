import { z } from 'zod';
import { relation } from './crosswalk.ts';
import { day } from './dates.ts';
import { slug, text } from './words.ts';

/** Pairs of controls for blind rating, in `data/agreement/sample.yaml`: rows of our own sets, and pairs that no row joins. */
export const sampleSchema = z.strictObject({
	/** Number from which the pairs were drawn: the same number draws the same pairs from the same sets. */
	seed: z.int().min(1),
	drawn: day,
	pairs: z
		.array(
			z.strictObject({
				/** Permanent name in the rating files, e.g. `p01`. */
				id: slug,
				/** Mapping set whose words the raters use, e.g. `owasp-llm-2026--iso-42001-2023.ours`. */
				set: text,
				from: text,
				to: text,
			}),
		)
		.min(1),
});

/** What one rater wrote without seeing our rows or the other rater, in `data/agreement/ratings-<a or b>.yaml`. */
export const ratingsSchema = z.strictObject({
	rater: z.strictObject({
		kind: z.enum(['ai', 'human']),
		/** What readers should know of the rater, and what was shown to it. */
		about: text,
	}),
	rated: day,
	ratings: z.array(
		z.strictObject({
			/** Id of the pair in the sample. */
			pair: slug,
			/** Source relative to target, or `none` where the rater would write no row. */
			relation: relation.or(z.literal('none')),
			note: text.optional(),
		}),
	),
});

export type Sample = z.infer<typeof sampleSchema>;
export type Ratings = z.infer<typeof ratingsSchema>;
