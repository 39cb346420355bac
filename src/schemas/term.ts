import { z } from 'zod';
import { sourceSchema } from './answer.ts';
import { day } from './dates.ts';
import { slug, text } from './words.ts';

/** Front matter of one glossary term in `content/glossary/<term>.mdx`; its body is the definition. */
export const termSchema = z.strictObject({
	/** The term as it stands inside a sentence, e.g. `statement of applicability`. Pages that use it link it once. */
	term: text.max(60, 'a term has at most 60 characters'),
	/** Other spellings, irregular plurals and abbreviations, e.g. `SoA`; they are linked too. A plural with "s" needs none. */
	aliases: z.array(text).default([]),
	/** True for a word with an everyday sense, such as "profile": only the pages in `answers` link it. */
	isEverydayWord: z.boolean().default(false),
	/** Slugs of terms to read beside it. */
	related: z.array(slug).default([]),
	/** Slugs of the answers that say most about it, the best first. */
	answers: z.array(slug).min(1, 'name the answer that says most about the term'),
	/** Works cited that are not controls. */
	sources: z.array(sourceSchema).default([]),
	/** The day its meaning last changed. */
	updated: day,
	/** Who drafted the text. */
	drafting: z.enum(['ai', 'human']),
});

/** The same with every field optional: what is left of front matter that has faults. */
export const termFieldsSchema = termSchema.partial();

export type TermFrontMatter = z.infer<typeof termSchema>;
export type TermFields = z.infer<typeof termFieldsSchema>;
