import { z } from 'zod';
import { DESCRIPTION_MAX, DESCRIPTION_MIN } from './answer.ts';
import { day } from './dates.ts';
import { text } from './words.ts';

/** Front matter of a page about the site itself, in `content/pages/<page>.mdx`. */
export const pageSchema = z.strictObject({
	/** Title of the page and its name in the footer. */
	title: text.max(60, 'a title has at most 60 characters'),
	/** Position in the footer, from 1. */
	order: z.int().min(1),
	description: text
		.min(DESCRIPTION_MIN, `a description has at least ${DESCRIPTION_MIN} characters`)
		.max(DESCRIPTION_MAX, `a description has at most ${DESCRIPTION_MAX} characters`),
	/** The day its meaning last changed. */
	updated: day,
});

/** The same with every field optional: what is left of front matter that has faults. */
export const pageFieldsSchema = pageSchema.partial();

export type PageFrontMatter = z.infer<typeof pageSchema>;
export type PageFields = z.infer<typeof pageFieldsSchema>;
