import type { Change, Note, RecordedKind } from '../schemas/history.ts';
import { compareText } from './finding.ts';
import type { History, RecordedState } from './history.ts';
import { thingKey, type RecordedThing } from './recorded-things.ts';

/** What became of each thing since the state was recorded: dated by the thing itself, or all to one day. */
export function changesSince(
	state: RecordedState,
	things: readonly RecordedThing[],
	onDay?: string,
): Change[] {
	const present = things.flatMap((thing): Change[] => {
		const { kind, id, title, published, updated } = thing;
		const before = state.get(thingKey(thing));
		if (before === undefined) {
			const parts = { added: thing.parts.size, changed: 0, removed: 0 };
			return [
				{ day: onDay ?? published, kind, id, title, change: 'added', ...partsOf(thing, parts) },
			];
		}
		const parts = compareParts(before, thing.parts);
		if (parts.added + parts.changed + parts.removed === 0) return [];
		return [
			{ day: onDay ?? updated, kind, id, title, change: 'changed', ...partsOf(thing, parts) },
		];
	});
	return [...present, ...removals(state, things, onDay)];
}

/** A thing that is gone says nothing itself, so that it counts only on the day it is recorded. */
function removals(
	state: RecordedState,
	things: readonly RecordedThing[],
	onDay: string | undefined,
): Change[] {
	if (onDay === undefined) return [];
	const present = new Set(things.map(thingKey));
	return [...state.keys()]
		.filter((key) => !present.has(key))
		.flatMap((key): Change[] => {
			const [kind = '', id = ''] = key.split(' ');
			if (kind !== 'answer' && kind !== 'framework' && kind !== 'crosswalk') return [];
			return [{ day: onDay, kind, id, title: id, change: 'removed' }];
		});
}

/** An answer is one text; of data the number of rows is told. */
function partsOf(
	{ kind }: RecordedThing,
	parts: NonNullable<Change['parts']>,
): Pick<Change, 'parts'> {
	return kind === 'answer' ? {} : { parts };
}

function compareParts(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
	const names = [...now.keys()];
	return {
		added: names.filter((name) => !before.has(name)).length,
		changed: names.filter((name) => before.has(name) && before.get(name) !== now.get(name)).length,
		removed: [...before.keys()].filter((name) => !now.has(name)).length,
	};
}

/** Every change that readers may want to know of, newest first: what was recorded, and what has come since. */
export function listChanges(history: History, things: readonly RecordedThing[]): Change[] {
	return [...history.changes, ...changesSince(history.state, things)].sort(
		(a, b) =>
			compareText(b.day, a.day) || compareText(a.kind, b.kind) || compareText(a.title, b.title),
	);
}

/** What each kind of thing is called above a list of them. */
export const KIND_NAMES: Readonly<Record<RecordedKind, string>> = {
	answer: 'Answers',
	framework: 'Catalogues',
	crosswalk: 'Crosswalks',
	readiness: 'Readiness snapshot',
};

/** What happened on one day. */
export interface DayOfChanges {
	readonly day: string;
	readonly notes: readonly Note[];
	readonly groups: readonly { readonly kind: RecordedKind; readonly changes: readonly Change[] }[];
}

/** Changes and notes by day, newest first, and within a day by kind. */
export function changesByDay(history: History, things: readonly RecordedThing[]): DayOfChanges[] {
	const changes = listChanges(history, things);
	const days = new Set([...changes, ...history.notes].map(({ day }) => day));
	return [...days]
		.sort((a, b) => compareText(b, a))
		.map((day) => ({
			day,
			notes: history.notes.filter((note) => note.day === day),
			groups: [
				...Map.groupBy(
					changes.filter((change) => change.day === day),
					({ kind }) => kind,
				),
			].map(([kind, ofKind]) => ({ kind, changes: ofKind })),
		}));
}

/** A change in words, e.g. `12 rows added, 1 changed`. */
export function changeWords({ kind, change, parts }: Change): string {
	if (parts === undefined) return WORDS[change];
	const noun = kind === 'framework' ? 'element' : 'row';
	if (change === 'added') return `new, with ${count(parts.added, noun)}`;
	const said = (['added', 'changed', 'removed'] as const).flatMap((what) =>
		parts[what] === 0 ? [] : [`${count(parts[what], noun)} ${what}`],
	);
	return said.join(', ');
}

const WORDS = { added: 'new', changed: 'changed', removed: 'removed' } as const;

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
