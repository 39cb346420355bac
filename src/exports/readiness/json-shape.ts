import { z } from 'zod';

const id = z.string().min(1);
const words = z.string().min(1);
const points = z.int().min(0).max(100);

const part = z.strictObject({
	id,
	label: words,
	score: points.optional().describe('Missing where no question of the part counts.'),
	highest: points.optional(),
});

const item = z.strictObject({
	question: id,
	weight: z.int().min(1).max(5),
	effort: z.enum(['hours', 'days', 'weeks']),
	priority: z.number().min(0).describe('Weight × shortfall ÷ effort.'),
});

/** One result as JSON. Reading takes `questionnaire`, `context`, `answers`, `name` and `day`; the rest is reckoned anew. */
export const readinessShape = z.strictObject({
	$schema: z.url(),
	format: z.literal('ai-security-answers/readiness'),
	questionnaire: z.strictObject({ version: z.int().min(1), title: words }),
	name: z.string().max(80).describe('What the reader calls the agent; may be empty.'),
	day: z.union([z.iso.date(), z.literal('')]).describe('Day of the last answer.'),
	context: z.record(id, z.array(id)).describe('Chosen options by context.'),
	answers: z
		.record(id, z.union([z.literal([0, 1, 2, 3]), z.enum(['not-sure', 'not-applicable'])]))
		.describe('By question: a level from 0 (worst) to 3 (best), or why there is none.'),
	link: z.url().describe('The same result on the site.'),
	result: z.strictObject({
		score: points
			.optional()
			.describe('Missing where no question counts. No percentage of compliance.'),
		highest: points.optional().describe('The score if every "not sure" became the best.'),
		band: words.optional(),
		isPartial: z.boolean().describe('True while questions are unanswered.'),
		counts: z.strictObject({
			counted: z.int().min(0),
			notSure: z.int().min(0),
			notApplicable: z.int().min(0),
			unanswered: z.int().min(0),
		}),
		domains: z.array(part),
		frameworks: z.array(z.strictObject({ edition: id, parts: z.array(part) })),
		fixes: z.array(item).describe('Most urgent first.'),
		findOut: z.array(item).describe('What was answered with "not sure", most urgent first.'),
	}),
});

export type ReadinessDocument = z.infer<typeof readinessShape>;
