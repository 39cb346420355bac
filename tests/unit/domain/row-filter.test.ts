import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSentence, filterQuery, isShown, readFilter } from '../../../src/domain/row-filter.ts';

const choices = { groups: ['', 'a.6', 'govern-1'], relations: ['', 'limits', 'limited-by'] };

describe('the filter of a pair page', () => {
	test.each([
		['', { group: '', relation: '' }],
		['?group=a.6', { group: 'a.6', relation: '' }],
		['?relation=limits&group=govern-1', { group: 'govern-1', relation: 'limits' }],
		['?group=a.7', { group: '', relation: '' }],
		['?group=%3Cscript%3E&relation=limits', { group: '', relation: 'limits' }],
		['?group=a.6"]%2C*', { group: '', relation: '' }],
		['?group=__proto__&relation=constructor', { group: '', relation: '' }],
		['?group=%E0%A4%A', { group: '', relation: '' }],
	])('reads %s', (query, filter) => {
		expect(readFilter(query, choices)).toEqual(filter);
	});

	test('never takes what the page does not offer, whatever the address says', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (group, relation) => {
				const filter = readFilter(filterQuery({ group, relation }), choices);
				expect(choices.groups).toContain(filter.group);
				expect(choices.relations).toContain(filter.relation);
			}),
		);
	});

	test('comes back from the address that it writes', () => {
		for (const group of choices.groups) {
			for (const relation of choices.relations) {
				expect(readFilter(filterQuery({ group, relation }), choices)).toEqual({ group, relation });
			}
		}
		expect(filterQuery({ group: '', relation: '' })).toBe('');
	});

	test.each([
		['', '', true],
		['a.6', '', true],
		['a.7', '', false],
		['', 'widened', true],
		['', 'wide', false],
		['a.6', 'moved', true],
		['a.7', 'moved', false],
	])(
		'part "%s" and relation "%s" show a row of a.6 that is moved and widened: %s',
		(group, relation, shown) => {
			expect(isShown({ group, relation }, 'a.6', 'moved widened')).toBe(shown);
		},
	);
});

test.each([
	[{ shown: 86, all: 86 }, { shown: 0, all: 0 }, '86 rows shown.'],
	[{ shown: 0, all: 86 }, { shown: 0, all: 0 }, '0 of 86 rows shown.'],
	[{ shown: 3, all: 31 }, { shown: 6, all: 6 }, '3 of 31 rows, 6 derived rows shown.'],
	[{ shown: 0, all: 0 }, { shown: 1, all: 1 }, '1 derived row shown.'],
])('%j asserted and %j derived: %s', (asserted, derived, sentence) => {
	expect(countSentence(asserted, derived)).toBe(sentence);
});
