import { z } from 'zod';
import { DESCRIPTION_MAX, DESCRIPTION_MIN } from './answer.ts';
import { slug, text } from './words.ts';

/** Front matter of one topic's hub page in `content/topics/<topic>.mdx`. */
export const topicSchema = z.strictObject({
	/** The breadcrumb label, as readers see it, e.g. `ISO/IEC 42001 & 23894`. */
	label: text.max(60, 'a label has at most 60 characters'),
	/** Position among the topics, from 1. */
	order: z.int().min(1),
	/** Meta description of the hub page. */
	description: text
		.min(DESCRIPTION_MIN, `a description has at least ${DESCRIPTION_MIN} characters`)
		.max(DESCRIPTION_MAX, `a description has at most ${DESCRIPTION_MAX} characters`),
	/** Slugs in reading order; answers of the topic that are not named follow by question. */
	answers: z.array(slug).default([]),
});

/** The same with every field optional: what is left of front matter that has faults. */
export const topicFieldsSchema = topicSchema.partial();

export type TopicFrontMatter = z.infer<typeof topicSchema>;
export type TopicFields = z.infer<typeof topicFieldsSchema>;
