import type { Assessment, Mark } from './assessment.ts';
import type { Change, Outline } from './sheet.ts';

/** After these changes an answer still says what it said. */
const KEEPS_ANSWER: readonly Change['what'][] = ['reworded', 'renamed'];

export interface Migrated {
	readonly assessment: Assessment;
	/** What the reader is told, oldest change first; empty where nothing changed. */
	readonly notes: readonly string[];
}

/** Carries answers of an older version over to the newest of `outlines`, version by version. */
export function migrate(assessment: Assessment, outlines: readonly Outline[]): Migrated {
	const later = outlines.filter(({ version }) => version > assessment.version);
	return later.reduce<Migrated>(
		(so, outline) => {
			const step = stepTo(outline, so.assessment);
			return { assessment: step.assessment, notes: [...so.notes, ...step.notes] };
		},
		{ assessment, notes: [] },
	);
}

function stepTo({ version, questions, context, changes }: Outline, old: Assessment): Migrated {
	const marks = new Map<string, Mark>();
	const notes = changes.filter(({ question }) => old.marks.has(question)).map(({ note }) => note);
	for (const [id, mark] of old.marks) {
		const change = changes.find(({ question }) => question === id);
		const keeps = change === undefined || KEEPS_ANSWER.includes(change.what);
		const target = change?.to[0] ?? id;
		if (keeps && questions.includes(target)) marks.set(target, mark);
	}
	const chosen = context.flatMap(({ id, options }): [string, string[]][] => {
		const known = (old.context.get(id) ?? []).filter((option) => options.includes(option));
		return known.length === 0 ? [] : [[id, known]];
	});
	return { assessment: { ...old, version, marks, context: new Map(chosen) }, notes };
}
