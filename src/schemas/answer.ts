import { z } from 'zod';
import { day, partialDate } from './dates.ts';
import { countWords, slug, text, webAddress } from './words.ts';

export const QUESTION_MIN = 10; // characters
export const QUESTION_MAX = 110; // characters: a search result shows little more
export const SHORT_ANSWER_MIN = 35; // words: fewer cannot answer a question by themselves
export const SHORT_ANSWER_MAX = 75; // words: more is not short
export const DESCRIPTION_MIN = 70; // characters
export const DESCRIPTION_MAX = 160; // characters: fits a search result without being cut

/** One work that an answer cites and that is not a control in our catalogues. */
export const sourceSchema = z.strictObject({
	/** The key the text cites it by, e.g. `iso-42005-page` for `[@iso-42005-page]`. */
	id: slug,
	/** Title as its publisher writes it. */
	title: text,
	/** Who published it. */
	publisher: text,
	/** Where it can be read; permanent where the publisher offers a permanent address. */
	url: webAddress,
	/** When it was published, as precisely as the source says; left out when it does not say. */
	date: partialDate.optional(),
	/** The day we read it. */
	accessed: day,
});

/** Front matter of one answer page in `content/answers/<topic>/<slug>.mdx`. */
export const answerSchema = z.strictObject({
	/** The question as a reader would type it; the page's title. Ends with a question mark. */
	question: text
		.refine((value) => value.length >= QUESTION_MIN && value.length <= QUESTION_MAX, {
			params: { rule: 'question-length' },
			error: (issue) =>
				`a question has ${QUESTION_MIN} to ${QUESTION_MAX} characters; this one has ${String(issue.input).length}`,
		})
		.endsWith('?', 'a question ends with "?"'),
	/** Answers the question by itself, in plain text: lead, description, feed and card text. */
	shortAnswer: text.refine(
		(value) => countWords(value) >= SHORT_ANSWER_MIN && countWords(value) <= SHORT_ANSWER_MAX,
		{
			params: { rule: 'short-answer-length' },
			error: (issue) =>
				`a short answer has ${SHORT_ANSWER_MIN} to ${SHORT_ANSWER_MAX} words; this one has ${countWords(String(issue.input))}`,
		},
	),
	/** Meta description, only where the start of the short answer does not serve. */
	description: text
		.min(DESCRIPTION_MIN, `a description has at least ${DESCRIPTION_MIN} characters`)
		.max(DESCRIPTION_MAX, `a description has at most ${DESCRIPTION_MAX} characters`)
		.optional(),
	/** Slug of the topic this answer belongs to; the name of its folder. */
	topic: slug,
	/** The day the page went public. */
	published: day,
	/** The day its meaning last changed. */
	updated: day,
	/** The day its facts were last checked against their sources. */
	checked: day,
	/** Who drafted the text. */
	drafting: z.enum(['ai', 'human']),
	/** Name of the person who reviewed it; left out when nobody did. */
	reviewedBy: text.optional(),
	/** Works cited that are not controls. */
	sources: z.array(sourceSchema).default([]),
	/** Other wordings and abbreviations people search for. */
	aliases: z.array(text).default([]),
	/** Slugs this page had before; each leads here. */
	redirectFrom: z.array(slug).default([]),
	/** Slugs of answers to show as related; computed from shared citations when left out. */
	related: z.array(slug).default([]),
});

/** The same with every field optional: what is left of front matter that has faults. */
export const answerFieldsSchema = answerSchema.partial();

export type AnswerFrontMatter = z.infer<typeof answerSchema>;
export type AnswerFields = z.infer<typeof answerFieldsSchema>;
export type Source = z.infer<typeof sourceSchema>;
