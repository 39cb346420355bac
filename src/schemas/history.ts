import { z } from 'zod';
import { day } from './dates.ts';

const text = z.string().trim().min(1);
const pageAddress = z
	.string()
	.regex(
		/^\/(?:[a-z0-9.-]+\/)*$/,
		'write the address as it is typed, e.g. /answers/what-is-an-aims/',
	);

/** Kinds of things whose changes are recorded. */
export const recordedKind = z.enum(['answer', 'framework', 'crosswalk', 'readiness']);

/** One row of `data/history/moved.yaml`: an address whose page is gone and what took its place. */
export const movedSchema = z.strictObject({
	/** The address that was published. */
	from: pageAddress,
	/** The page that its readers want now. */
	to: pageAddress,
	/** The day it moved. */
	since: day,
	/** Why, for whoever looks it up in years. */
	why: text.min(20, 'say in a sentence why it moved'),
});

/** One row of `data/history/notes.yaml`: what people should know of a day, in words. */
export const noteSchema = z.strictObject({
	day,
	/** One to three sentences. */
	text: text.min(20, 'write a sentence'),
});

/** One row of `data/history/changes.yaml`, which `npm run record` writes: what became of one thing. */
export const changeSchema = z.strictObject({
	day,
	kind: recordedKind,
	/** Slug of the answer, key of the edition, id of the mapping set or version of the questionnaire. */
	id: text,
	/** What it was called on that day. */
	title: text,
	change: z.enum(['added', 'changed', 'removed']),
	/** Elements or rows that came, changed and went; left out for an answer, which has none. */
	parts: z
		.strictObject({
			added: z.int().min(0),
			changed: z.int().min(0),
			removed: z.int().min(0),
		})
		.optional(),
});

export type Moved = z.infer<typeof movedSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Change = z.infer<typeof changeSchema>;
export type RecordedKind = z.infer<typeof recordedKind>;
