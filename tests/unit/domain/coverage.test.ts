import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { coverage, isMappable, type GapState } from '../../../src/domain/coverage.ts';
import { invertCrosswalk } from '../../../src/domain/crosswalk.ts';
import { makeCrosswalk, makeEdition, makeMapping } from './sketches.ts';
import {
	controlOf,
	managementSystem,
	riskFramework,
	topTen2023,
	topTen2025,
} from './small-site.ts';

const set = makeCrosswalk(
	managementSystem.key,
	riskFramework.key,
	[
		makeMapping('6.1.2', 'GOVERN 1.1', ['subset-of']),
		makeMapping('A.6.1.2', 'MEASURE 2.5', ['not-related-to']),
		makeMapping('A.6.2.8', 'MEASURE 2.5', ['not-related-to']),
		makeMapping('A.6', 'MEASURE', ['intersects-with']),
	],
	{
		nothingFound: [
			{ side: 'from', id: 'A.6.2.4', note: 'Nothing at this level.' },
			{ side: 'from', id: 'A.6.2.8', note: 'Nor here.' },
			{ side: 'to', id: 'MEASURE 2.5', note: 'Nothing on validity.' },
		],
	},
);

const statesOf = ({ elements }: ReturnType<typeof coverage>) =>
	Object.fromEntries(elements.map(({ control, state }) => [control.id, state]));

describe('the elements that count', () => {
	test.each([
		['6', false, 'a clause with subclauses'],
		['6.1.2', true, 'a subclause with nothing below it'],
		['A', false, 'an annex with elements'],
		['A.6', false, 'an objective with controls'],
		['A.6.2.4', true, 'a control'],
	])('%s: %s, as %s', (id, isCounted) => {
		expect(isMappable(controlOf(managementSystem, id))).toBe(isCounted);
	});

	test('include a technique that has sub-techniques', () => {
		const atlas = makeEdition({
			framework: 'atlas',
			name: '1',
			controls: [
				{ id: 'T1', kind: 'technique' },
				{ id: 'T1.000', kind: 'sub-technique', parent: 'T1' },
			],
		});
		expect(isMappable(controlOf(atlas, 'T1'))).toBe(true);
	});
});

describe('how an edition stands towards another', () => {
	const there = coverage([set], managementSystem, riskFramework);
	const back = coverage([set], riskFramework, managementSystem);

	test('is one of four states for each element', () => {
		expect(statesOf(there)).toEqual({
			'6.1.2': 'mapped',
			'A.6.1.2': 'unrelated',
			'A.6.2.4': 'nothing-found',
			'A.6.2.8': 'nothing-found',
			'A.6.2.9': 'not-looked-at',
		});
		expect(there.counts).toEqual({
			mapped: 1,
			'nothing-found': 2,
			unrelated: 1,
			'not-looked-at': 1,
		});
		expect(there.total).toBe(5);
	});

	test('differs from the other direction', () => {
		expect(statesOf(back)).toEqual({ 'GOVERN 1.1': 'mapped', 'MEASURE 2.5': 'nothing-found' });
		expect(back.elements[1]?.note).toBe('Nothing on validity.');
	});

	test('is the same when the set is stored the other way round', () => {
		expect(coverage([invertCrosswalk(set)], managementSystem, riskFramework)).toEqual(there);
	});

	test('lists mapped groupings apart, and which elements lie below one', () => {
		expect(there.groupings.map(({ control, state }) => [control.id, state])).toEqual([
			['A.6', 'mapped'],
		]);
		const below = there.elements.filter(({ mappedAbove }) => mappedAbove?.id === 'A.6');
		expect(below.map(({ control }) => control.id)).toContain('A.6.2.9');
		expect(below.map(({ control }) => control.id)).not.toContain('6.1.2');
	});

	test('takes the strongest statement of several sets', () => {
		const other = makeCrosswalk(riskFramework.key, managementSystem.key, [
			makeMapping('MEASURE 2.5', 'A.6.2.4'),
		]);
		expect(statesOf(coverage([set, other], managementSystem, riskFramework))).toMatchObject({
			'A.6.2.4': 'mapped',
			'A.6.2.8': 'nothing-found',
		});
	});

	test('is "not looked at yet" throughout where no set joins the two', () => {
		const none = coverage([set], managementSystem, topTen2025);
		expect(none.counts['not-looked-at']).toBe(none.total);
	});

	test('counts a dropped and a new entry of an edition map as read, with nothing found', () => {
		const map = makeCrosswalk(
			topTen2023.key,
			topTen2025.key,
			[
				makeMapping('LLM01', 'LLM01', ['kept']),
				makeMapping('LLM11', undefined, ['dropped']),
				makeMapping(undefined, 'LLM06', ['new']),
			],
			{ style: 'edition' },
		);
		expect(statesOf(coverage([map], topTen2023, topTen2025))).toEqual({
			LLM01: 'mapped',
			LLM06: 'not-looked-at',
			LLM11: 'nothing-found',
		});
		expect(statesOf(coverage([map], topTen2025, topTen2023))).toMatchObject({
			LLM06: 'nothing-found',
		});
	});

	test('looks at both sides of a set within one edition', () => {
		const within = makeCrosswalk(topTen2023.key, topTen2023.key, [makeMapping('LLM01', 'LLM06')]);
		expect(coverage([within], topTen2023, topTen2023).counts.mapped).toBe(2);
	});
});

describe('on the real data', () => {
	const { site } = loadSite(process.cwd());
	const pairs = site.crosswalks.flatMap(({ from, to }) => [
		[from, to] as const,
		[to, from] as const,
	]);

	test.each(pairs)('%s to %s: the states add up to the elements that count', (fromKey, toKey) => {
		const [from, to] = [site.editions.get(fromKey), site.editions.get(toKey)];
		if (from === undefined || to === undefined) throw new Error('an edition is missing');
		const { counts, total, elements, groupings } = coverage(site.crosswalks, from, to);
		const states: GapState[] = ['mapped', 'nothing-found', 'unrelated', 'not-looked-at'];
		expect(states.reduce((sum, state) => sum + counts[state], 0)).toBe(total);
		expect(total).toBe([...from.controls.values()].filter(isMappable).length);
		expect(elements).toHaveLength(total);
		expect(counts.mapped + groupings.length).toBeGreaterThan(0);
	});
});
