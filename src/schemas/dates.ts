import { z } from 'zod';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const PARTIAL = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** True when `text` (YYYY-MM-DD) names a day that exists in the calendar. */
function isCalendarDay(text: string): boolean {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Astro's own front matter reader turns an unquoted day into a Date; ours leaves it as written. */
function asWritten(value: unknown): unknown {
	return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/** A calendar day, written `YYYY-MM-DD`. */
export const day = z.preprocess(
	asWritten,
	z
		.string()
		.regex(DAY, { error: 'write the day as YYYY-MM-DD, for example 2026-11-23', abort: true })
		.refine(isCalendarDay, 'this day is not in the calendar'),
);

/** A date as precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z.preprocess(
	asWritten,
	z
		.string()
		.regex(PARTIAL, { error: 'write the date as YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
		.refine((text) => text.length < 10 || isCalendarDay(text), 'this day is not in the calendar'),
);
