import type { Assessment } from '../../domain/readiness/assessment.ts';
import { decodeFragment } from '../../domain/readiness/fragment.ts';
import { readAnswerFile } from '../../domain/readiness/file.ts';
import { migrate } from '../../domain/readiness/migrate.ts';
import type { Outline } from '../../domain/readiness/sheet.ts';

/** Answers that came from outside, carried over to the version of this page. */
export type Opened =
	| {
			readonly ok: true;
			readonly assessment: Assessment;
			/** What became of the questions since. */
			readonly notes: readonly string[];
			/** Entries that were left out. */
			readonly ignored: number;
	  }
	| { readonly ok: false; readonly problem: string };

export function openFragment(fragment: string, outlines: readonly Outline[]): Opened {
	const read = decodeFragment(fragment, outlines);
	return read.ok ? { ok: true, ignored: 0, ...migrate(read.assessment, outlines) } : read;
}

/** The answers in a whole link, or in its fragment alone. */
export function openLink(link: string, outlines: readonly Outline[]): Opened {
	return openFragment(link.slice(link.indexOf('#') + 1).trim(), outlines);
}

export async function openFile(file: Blob, outlines: readonly Outline[]): Promise<Opened> {
	const read = readAnswerFile(await file.text(), outlines);
	if (!read.ok) return read;
	return { ok: true, ignored: read.ignored, ...migrate(read.assessment, outlines) };
}

/** What the reader is told when answers were opened. */
export function openedWords(ignored: number): string {
	if (ignored === 0) return 'Opened.';
	const entries = ignored === 1 ? 'one entry' : `${ignored} entries`;
	return `Opened, without ${entries} that mean nothing in the version they name.`;
}
