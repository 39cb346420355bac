import { z } from 'zod';
import { day } from './dates.ts';
import { slug, text } from './words.ts';

/** Levels of every question: 0 is the worst, 3 the best. */
export const LEVELS = 4;

const reason = (what: string) => text.min(20, what);

/** One thing to know about the agent before the questions; it earns nothing and decides what is asked. */
const contextSchema = z.strictObject({
	/** Permanent name, e.g. `tools`. */
	id: slug,
	question: text,
	/** What helps to answer it. */
	help: text.optional(),
	/** Whether one option can be chosen or several; one of several should say "none of these". */
	choice: z.enum(['one', 'many']),
	options: z
		.array(z.strictObject({ id: slug, label: text }))
		.min(2, 'a choice has at least two options'),
});

/** One group of questions with a score of its own. */
const domainSchema = z.strictObject({
	id: slug,
	label: text.max(60, 'a label has at most 60 characters'),
	about: text,
});

/** What a score means, from one number of points up to the next band. */
const bandSchema = z.strictObject({
	/** Lowest score of the band: 0 for the first. */
	from: z.int().min(0).max(100),
	label: text.max(40, 'a label has at most 40 characters'),
	/** What it says about an agent, in a sentence or two. Never how compliant it is. */
	meaning: text,
});

/** What has become of one question of the version before. One that stays as it was is not named. */
const changeSchema = z.strictObject({
	/** Its id in the version before. */
	question: slug,
	/**
	 * `reworded`: the same id and levels, said better; answers carry over. `renamed`: another id; answers carry over.
	 * `rewritten`: the same id, its levels mean something else. `split`, `merged`, `retired`: asked otherwise or no more.
	 */
	what: z.enum(['reworded', 'renamed', 'rewritten', 'split', 'merged', 'retired']),
	/** Ids in this version that take its place. */
	to: z.array(slug).default([]),
	/** What the reader of an old result is told, in a sentence. */
	note: reason('say in a sentence what changed'),
});

/** One question with what its answer is worth and what to do about it. */
export const questionSchema = z.strictObject({
	/** Permanent name, e.g. `tool-approval`; never given to another question. */
	id: slug,
	/** Id of its domain. */
	domain: slug,
	question: text.max(200, 'a question has at most 200 characters'),
	/** Why it matters, in one sentence. */
	why: text,
	/** It is asked only where all of these hold; one holds where any of its options is chosen, or nothing yet. */
	appliesWhen: z
		.array(
			z.strictObject({
				context: slug,
				anyOf: z.array(slug).min(1, 'name at least one option'),
			}),
		)
		.default([]),
	/** What one would see at each level, worst first. */
	levels: z.array(text).length(LEVELS, `a question has ${LEVELS} levels, worst first`),
	/** How much it counts, from 1 to 5. */
	weight: z.int().min(1).max(5),
	weightReason: reason('say in a sentence why it counts this much'),
	/** Controls that its answer is evidence for, as in a citation without brackets: `iso-42001 A.4.2`. */
	controls: z.array(text).min(2, 'name controls of at least two frameworks'),
	/** Risks that a better answer reduces, written the same way: `owasp-llm-2026 LLM01`. */
	reduces: z.array(text).min(1, 'name at least one risk'),
	/** How to get to the next level. */
	fix: z.strictObject({
		steps: z.array(text).min(3, 'give three to six steps').max(6, 'give three to six steps'),
		/** Order of magnitude of the work for one agent. */
		effort: z.enum(['hours', 'days', 'weeks']),
		/** What to keep, so that somebody else can see that it was done. */
		evidence: z
			.array(text)
			.min(2, 'name two to four pieces of evidence')
			.max(4, 'name two to four pieces of evidence'),
	}),
	/** Slugs of answers that explain it. */
	answers: z.array(slug).min(1, 'name at least one answer'),
});

/** Head of `data/readiness/<version>.yaml`: everything but its questions. */
export const questionnaireSchema = z.strictObject({
	/** Counts up from 1; also the name of the file. */
	version: z.int().min(1),
	/** The day it was first on the site. Afterwards its questions, their order and their levels stay. */
	published: day,
	title: text,
	/** What it is for, in a sentence or two. */
	about: text,
	context: z.array(contextSchema),
	domains: z.array(domainSchema).min(1, 'name at least one domain'),
	/** In rising order, from 0. */
	bands: z.array(bandSchema).min(1, 'name at least one band'),
	/** What has become of the questions of the version before; none in version 1. */
	changes: z.array(changeSchema).default([]),
});

export type QuestionnaireHead = z.infer<typeof questionnaireSchema>;
export type QuestionRecord = z.infer<typeof questionSchema>;
export type QuestionChange = z.infer<typeof changeSchema>;
