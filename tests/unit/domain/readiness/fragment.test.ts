import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cleanName,
	type Assessment,
	type Mark,
} from '../../../../src/domain/readiness/assessment.ts';
import { decodeFragment, encodeFragment } from '../../../../src/domain/readiness/fragment.ts';
import { migrate } from '../../../../src/domain/readiness/migrate.ts';
import { resultOf } from '../../../../src/domain/readiness/score.ts';
import type { Outline } from '../../../../src/domain/readiness/sheet.ts';
import { assessment, sheet } from './arbitraries.ts';

const RUNS = 10_000;
const outlines = sheet.outlines;

function outlineOf(version: number): Outline {
	const outline = outlines.find((known) => known.version === version);
	if (outline === undefined) throw new Error(`no version ${version}`);
	return outline;
}

function asComparable({ context, marks, ...rest }: Assessment) {
	const sorted = (map: ReadonlyMap<string, unknown>) =>
		[...map].sort(([a], [b]) => (a < b ? -1 : 1));
	return { ...rest, context: sorted(context), marks: sorted(marks) };
}

describe('a link', () => {
	test('is compact', () => {
		const given: Assessment = {
			version: 2,
			name: 'Claims agent',
			day: '2026-11-25',
			context: new Map<string, string[]>([
				['tools', ['reads']],
				['data', ['personal', 'none']],
			]),
			marks: new Map<string, Mark>([
				['owner', 3],
				['logs', 'not-sure'],
				['approval', 'not-applicable'],
			]),
		};
		const written = 'v=2&a=n-u3-&c=3.2&d=2026-11-25&n=Claims%20agent';
		expect(encodeFragment(given, outlineOf(2))).toBe(written);
		const read = decodeFragment(written, outlines);
		expect(read.ok && read.assessment.marks).toEqual(given.marks);
	});

	test('opens to the same answers, always', () => {
		fc.assert(
			fc.property(assessment, (given) => {
				const named = { ...given, name: cleanName(given.name) };
				const read = decodeFragment(encodeFragment(named, outlineOf(2)), outlines);
				expect(read.ok && asComparable(read.assessment)).toEqual(asComparable(named));
			}),
		);
	});

	test.each([
		['', 'it names no version of the questions'],
		['v=2&a=0123&c=0.0', 'its answers cannot be read'],
		['v=2&a=0123x&c=0.0', 'its answers cannot be read'],
		['v=2&a=01230&c=0', 'what it says about the agent cannot be read'],
		['v=2&a=01230&c=8.0', 'what it says about the agent cannot be read'],
		['v=2&a=01230&c=-1.0', 'what it says about the agent cannot be read'],
		['v=1.5&a=01230&c=0', 'it names no version of the questions'],
		[`v=2&n=${'x'.repeat(3000)}`, 'it is too long'],
	])('that is damaged (%s) is refused in a sentence', (fragment, why) => {
		expect(decodeFragment(fragment, outlines)).toEqual({
			ok: false,
			problem: `This link is damaged: ${why}. Ask for it again, or start afresh; nothing was opened.`,
		});
	});

	test('of a newer version is refused, with what to do', () => {
		const read = decodeFragment('v=3&a=000', outlines);
		expect(read).toMatchObject({ ok: false, problem: expect.stringContaining('version 3') });
	});

	test('carries a name as one line of text, whatever was put into it', () => {
		const read = decodeFragment(
			'v=2&a=-----&c=0.0&n=%3Cimg%20src=x%20onerror=alert(1)%3E%0A%E2%80%AEx',
			outlines,
		);
		expect(read.ok && read.assessment.name).toBe('<img src=x onerror=alert(1)> x');
	});
});

describe(`of ${RUNS} fragments that anybody may have written`, () => {
	const parts = fc.record({
		v: fc.oneof(fc.constantFrom('1', '2', '3', '-1', 'NaN', '1e0', '__proto__'), fc.string()),
		a: fc.oneof(
			fc.string({
				unit: fc.constantFrom('0', '1', '2', '3', 'u', 'n', '-', 'x'),
				minLength: 4,
				maxLength: 6,
			}),
			fc.string(),
		),
		c: fc.oneof(
			fc.string({ unit: fc.constantFrom('0', '1', '3', 'z', '.', '-'), maxLength: 4 }),
			fc.string(),
		),
		d: fc.oneof(fc.constantFrom('2026-11-25', '2026-02-30', '9999-99-99'), fc.string()),
		n: fc.string({ unit: 'binary' }),
	});
	const written = parts.map(({ v, a, c, d, n }) => `v=${v}&a=${a}&c=${c}&d=${d}&n=${n}`);
	const anything = fc.oneof(
		{ weight: 3, arbitrary: written },
		fc.string({ unit: 'binary' }),
		fc.string({ maxLength: 3000 }),
	);

	test('none throws, and none leads to a broken number', () => {
		fc.assert(
			fc.property(anything, (fragment) => {
				const read = decodeFragment(fragment, outlines);
				if (!read.ok) {
					expect(read.problem).toMatch(/^This link .+\.$/);
					return;
				}
				const { assessment: opened } = migrate(read.assessment, outlines);
				expect(JSON.stringify(resultOf(sheet, opened))).not.toMatch(/null|NaN/);
			}),
			{ numRuns: RUNS },
		);
	});
});

describe('a link that was made with version 1', () => {
	const read = decodeFragment('v=1&a=12n03&c=1', outlines);
	if (!read.ok) throw new Error(read.problem);
	const { assessment: opened, notes } = migrate(read.assessment, outlines);

	test('keeps what still says the same, also under another name', () => {
		expect(opened.version).toBe(2);
		expect([...opened.marks]).toEqual([
			['approval', 1],
			['owner', 'not-applicable'],
			['inventory', 3],
		]);
		expect([...opened.context]).toEqual([['tools', ['acts']]]);
	});

	test('says what changed, for the questions that were answered', () => {
		expect(notes).toEqual([
			'It has a clearer name.',
			'It asked two things.',
			'Its levels are new.',
		]);
		const little = decodeFragment('v=1&a=1----&c=1', outlines);
		expect(little.ok && migrate(little.assessment, outlines).notes).toEqual([]);
	});
});
