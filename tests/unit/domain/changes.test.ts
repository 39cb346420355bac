import { describe, expect, test } from 'vitest';
import { changesByDay, changesSince, changeWords } from '../../../src/domain/changes.ts';
import { fingerprint } from '../../../src/domain/fingerprint.ts';
import { NO_HISTORY } from '../../../src/domain/history.ts';
import type { RecordedThing } from '../../../src/domain/recorded-things.ts';

const set = (parts: Readonly<Record<string, string>>): RecordedThing => ({
	kind: 'crosswalk',
	id: 'one--two.ours',
	title: 'One to Two: ours',
	address: '/crosswalks/one--two/',
	published: '2026-01-01',
	updated: '2026-02-02',
	parts: new Map(Object.entries(parts)),
});
const answer: RecordedThing = {
	kind: 'answer',
	id: 'why',
	title: 'Why?',
	address: '/answers/why/',
	published: '2026-01-03',
	updated: '2026-01-04',
	parts: new Map([['text', '2026-01-04']]),
};
const stateOf = (...things: readonly RecordedThing[]) =>
	new Map(things.map(({ kind, id, parts }) => [`${kind} ${id}`, parts]));

describe('changesSince', () => {
	test('tells nothing where nothing changed', () => {
		const things = [set({ a: '1' }), answer];
		expect(changesSince(stateOf(...things), things)).toEqual([]);
	});

	test('dates what is new by its publication, and what changed by its own account', () => {
		const changes = changesSince(stateOf(set({ a: '1' })), [set({ a: '2', b: '1' }), answer]);
		expect(changes.map(({ day, change }) => `${day} ${change}`)).toEqual([
			'2026-02-02 changed',
			'2026-01-03 added',
		]);
	});

	test('counts rows that came, changed and went', () => {
		const [change] = changesSince(stateOf(set({ a: '1', b: '1', c: '1' })), [
			set({ a: '1', b: '2', d: '1', e: '1' }),
		]);
		expect(change && changeWords(change)).toBe('2 rows added, 1 row changed, 1 row removed');
	});

	test('tells of a thing that is gone on the day it is recorded, and not before', () => {
		expect(changesSince(stateOf(answer), [])).toEqual([]);
		expect(changesSince(stateOf(answer), [], '2026-05-05')).toMatchObject([
			{ day: '2026-05-05', id: 'why', change: 'removed' },
		]);
	});
});

test('a day shows its notes and its changes by kind, newest day first', () => {
	const history = { ...NO_HISTORY, notes: [{ day: '2026-01-03', text: 'The first answer.' }] };
	const days = changesByDay(history, [set({ a: '1' }), answer]);
	expect(days.map(({ day, notes, groups }) => [day, notes.length, groups[0]?.kind])).toEqual([
		['2026-01-03', 1, 'answer'],
		['2026-01-01', 0, 'crosswalk'],
	]);
});

test('a fingerprint differs when the value does', () => {
	expect(fingerprint(['a', 1])).toBe(fingerprint(['a', 1]));
	expect(fingerprint(['a', 1])).not.toBe(fingerprint(['a', 2]));
	expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
});
