import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/domain/catalogue.ts';
import { pageDescription, pageTitle, shorten } from '../../../src/domain/page-meta.ts';
import { makeEdition } from './sketches.ts';
import { controlOf, managementSystem } from './small-site.ts';

const weaknesses = makeEdition({
	framework: 'cwe',
	name: '4.20',
	citeAs: 'CWE',
	controls: [{ id: 'CWE-79' }],
});

describe("a control's page", () => {
	const subjectOf = (edition: Edition, id: string) =>
		({ kind: 'control', edition, control: controlOf(edition, id) }) as const;

	test.each([
		[managementSystem, 'A.6.2.4', 'ISO/IEC 42001 A.6.2.4 Verification'],
		[weaknesses, 'CWE-79', 'CWE-79'],
	])('names its framework once: $1 is $2', (edition, id, name) => {
		const subject = subjectOf(edition, id);
		expect(pageTitle(subject)).toBe(name);
		expect(pageDescription(subject).startsWith(`${name}: `)).toBe(true);
	});
});

describe('shorten', () => {
	test.each([
		['fits', 10, 'fits'],
		['one two three', 13, 'one two three'],
		['one two three', 12, 'one two…'],
		['one, two three', 9, 'one…'],
		['one – two three', 8, 'one…'],
	])('makes of %j, at most %i long, %j', (text, max, short) => {
		expect(shorten(text, max)).toBe(short);
	});

	test('is never longer than it may be', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 200 }), (text, max) => {
				expect(shorten(text, max).length).toBeLessThanOrEqual(max);
			}),
		);
	});
});
