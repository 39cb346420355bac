import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { inverseRelation, invertCrosswalk, type Mapping } from '../../../src/domain/crosswalk.ts';
import {
	compose,
	deriveThroughEditions,
	deriveThroughSets,
	withoutAsserted,
	type DerivedRow,
	type SetRelation,
} from '../../../src/domain/derivation.ts';
import { pathInWords } from '../../../src/domain/derivation-words.ts';
import { derivedBetween, listDerivedSets } from '../../../src/domain/derived-sets.ts';
import type { CrosswalkStyle, Relation } from '../../../src/schemas/crosswalk.ts';
import { makeCrosswalk, makeMapping, makeSite } from './sketches.ts';
import { frameworks, topTen2023, topTen2025 } from './small-site.ts';

const RELATIONS = [
	'equal',
	'subset-of',
	'superset-of',
	'intersects-with',
	'not-related-to',
] as const;

/** The table of what follows from A to B (row) and B to C (column); a dash where no single relation does. */
const TABLE = `
	A to B          | equal           subset-of  superset-of    intersects-with not-related-to
	equal           | equal           subset-of  superset-of    intersects-with not-related-to
	subset-of       | subset-of       subset-of  -              -               not-related-to
	superset-of     | superset-of     -          superset-of    -               -
	intersects-with | intersects-with -          -              -               -
	not-related-to  | not-related-to  -          not-related-to -               -`;

const cells = TABLE.trim()
	.split('\n')
	.slice(1)
	.flatMap((line) => {
		const [first = '', ...results] = line.replace('|', '').trim().split(/\s+/);
		return RELATIONS.map((second, column) => ({ first, second, result: results[column] ?? '' }));
	});

const isRelation = (word: string): word is SetRelation =>
	RELATIONS.some((relation) => relation === word);

const UNIVERSE = 5; // elements: enough for every way in which three sets can overlap strictly
const subsets = Array.from({ length: 2 ** UNIVERSE - 1 }, (_, index) => index + 1);

/** How two non-empty sets, written as bits, relate. */
function relationOf(a: number, b: number): SetRelation {
	if (a === b) return 'equal';
	if ((a & b) === 0) return 'not-related-to';
	if ((a & b) === a) return 'subset-of';
	return (a & b) === b ? 'superset-of' : 'intersects-with';
}

/** Every relation of A to C that occurs, by the relations of A to B and B to C. */
function observe(): Map<string, Set<SetRelation>> {
	const seen = new Map<string, Set<SetRelation>>();
	for (const a of subsets) {
		for (const b of subsets) {
			for (const c of subsets) {
				const key = `${relationOf(a, b)} ${relationOf(b, c)}`;
				seen.set(key, (seen.get(key) ?? new Set()).add(relationOf(a, c)));
			}
		}
	}
	return seen;
}

describe('compose', () => {
	test('the table has 25 cells', () => {
		expect(cells).toHaveLength(25);
	});

	test.each(cells)('$first, then $second: $result', ({ first, second, result }) => {
		if (!isRelation(first)) throw new Error(`${first} is no relation`);
		expect(compose(first, second) ?? '-').toBe(result);
	});

	test('says exactly what holds for all non-empty sets: nothing false, and nothing left out', () => {
		const observed = observe();
		expect(observed.size).toBe(25);
		for (const first of RELATIONS) {
			for (const second of RELATIONS) {
				const [only, ...others] = observed.get(`${first} ${second}`) ?? [];
				const provable = others.length === 0 ? only : undefined;
				expect([first, second, compose(first, second)]).toEqual([first, second, provable]);
			}
		}
	});

	test('read from the other end, says the same', () => {
		const any = fc.constantFrom(...RELATIONS);
		const inverse = (relation: SetRelation) => {
			const found = inverseRelation(relation);
			if (!isRelation(found)) throw new Error(`${found} is no relation`);
			return found;
		};
		fc.assert(
			fc.property(any, any, (first, second) => {
				const backwards = compose(inverse(second), inverse(first));
				expect(backwards && inverse(backwards)).toBe(compose(first, second));
				expect(inverse(inverse(first))).toBe(first);
			}),
		);
	});
});

const site = makeSite({ frameworks });
const wordsOf = (rows: readonly DerivedRow[]) =>
	rows.flatMap(({ paths }) => paths.map((path) => pathInWords(site, path)));
const [older, newer] = [topTen2023.key, topTen2025.key];

/** What carries a set on LLM06 of 2025 to LLM01 of 2023, by what became of the entry. */
function carryBack(style: CrosswalkStyle, relation: Relation, changes: readonly Relation[]) {
	const editionMap = makeCrosswalk(older, newer, [makeMapping('LLM01', 'LLM06', changes)], {
		style: 'edition',
	});
	const set = makeCrosswalk(
		newer,
		'iso-42001-2023',
		[makeMapping('LLM06', 'A.6.2.8', [relation])],
		{
			style,
		},
	);
	return { set, editionMap, rows: deriveThroughEditions(set, editionMap) };
}

describe('a set carried to another edition', () => {
	test.each<[CrosswalkStyle, Relation, Relation[], boolean]>([
		['set-theory', 'subset-of', ['kept'], true],
		['set-theory', 'subset-of', ['moved', 'renamed'], true],
		['set-theory', 'subset-of', ['moved', 'widened'], false],
		['set-theory', 'equal', ['merged'], false],
		['set-theory', 'equal', ['split'], false],
		['set-theory', 'equal', ['narrowed'], false],
		['set-theory', 'equal', [], false],
		['concept-crosswalk', 'related', ['renamed'], true],
		['concept-crosswalk', 'related', ['widened'], false],
		['supportive', 'supports', ['widened'], true],
		['supportive', 'equivalent', ['kept'], true],
		['supportive', 'equivalent', ['widened'], false],
		['mitigation', 'limited-by', ['merged'], true],
	])('%s, %s, entry %j: %s', (style, relation, changes, isDerived) => {
		expect(carryBack(style, relation, changes).rows).toHaveLength(isDerived ? 1 : 0);
	});

	test('keeps its relation and says the path and the change', () => {
		const { set, editionMap, rows } = carryBack('mitigation', 'limited-by', ['moved', 'widened']);
		expect(rows).toEqual([
			{
				from: 'LLM01',
				to: 'A.6.2.8',
				relation: 'limited-by',
				changes: ['widened'],
				paths: [
					[
						{ crosswalk: editionMap, mapping: editionMap.mappings[0] },
						{ crosswalk: set, mapping: set.mappings[0] },
					],
				],
				rationaleType: undefined,
			},
		]);
		expect(wordsOf(rows)).toEqual([
			'OWASP LLM01:2023 renumbered to, widened into OWASP LLM06:2025; OWASP LLM06:2025 is limited by ISO/IEC 42001 A.6.2.8',
		]);
	});

	test('is read in its own direction, also when its target is the edition that changes', () => {
		const { set, editionMap, rows } = carryBack('mitigation', 'limited-by', ['moved']);
		const [row] = deriveThroughEditions(invertCrosswalk(set), editionMap);
		expect(row).toEqual({ ...rows[0], from: 'A.6.2.8', to: 'LLM01', relation: 'limits' });
	});

	test('goes forwards as well as backwards', () => {
		const editionMap = makeCrosswalk(older, newer, [makeMapping('LLM01', 'LLM06', ['moved'])], {
			style: 'edition',
		});
		const set = makeCrosswalk(older, 'iso-42001-2023', [makeMapping('LLM01', '6')]);
		const rows = deriveThroughEditions(set, editionMap);
		expect(rows).toMatchObject([{ from: 'LLM06', to: '6' }]);
		expect(wordsOf(rows)).toEqual([
			'OWASP LLM06:2025 renumbered from OWASP LLM01:2023; OWASP LLM01:2023 is listed with ISO/IEC 42001 6',
		]);
	});

	test('says once what follows on two paths, with both', () => {
		const editionMap = makeCrosswalk(
			older,
			newer,
			[makeMapping('LLM01', 'LLM01', ['kept']), makeMapping('LLM01', 'LLM06', ['kept'])],
			{ style: 'edition' },
		);
		const set = makeCrosswalk(newer, 'x', [makeMapping('LLM01', '1'), makeMapping('LLM06', '1')]);
		const rows = deriveThroughEditions(set, editionMap);
		expect(rows).toHaveLength(1);
		expect(rows[0]?.paths).toHaveLength(2);
	});

	test('gives nothing without an edition map that meets it in one edition', () => {
		const { set, editionMap } = carryBack('supportive', 'supports', ['kept']);
		expect(deriveThroughEditions(set, set)).toEqual([]);
		expect(deriveThroughEditions(editionMap, editionMap)).toEqual([]);
		expect(deriveThroughEditions(makeCrosswalk('a', 'b', []), editionMap)).toEqual([]);
	});
});

describe('two set-theory sets that meet in one edition', () => {
	const ab = makeCrosswalk(
		'a',
		'b',
		[
			makeMapping('a1', 'b1', ['subset-of'], { rationaleType: 'syntactic' }),
			makeMapping('a2', 'b2', ['intersects-with']),
		],
		{ id: 'a--b.ours', style: 'set-theory' },
	);
	const bc = makeCrosswalk(
		'b',
		'c',
		[
			makeMapping('b1', 'c1', ['equal'], { rationaleType: 'functional', review: 'second-read' }),
			makeMapping('b2', 'c2', ['intersects-with']),
		],
		{ id: 'b--c.ours', style: 'set-theory' },
	);

	test('give what is sound, with the looser rationale type and no reviewer', () => {
		const rows = deriveThroughSets(ab, bc);
		expect(rows).toEqual([
			{
				from: 'a1',
				to: 'c1',
				relation: 'subset-of',
				changes: [],
				paths: [expect.anything()],
				rationaleType: 'functional',
			},
		]);
		expect(wordsOf(rows)).toEqual(['a1 is fully contained in b1; b1 asks for the same as c1']);
	});

	test('give nothing when one of them is of another style, or leads back', () => {
		expect(deriveThroughSets(ab, { ...bc, style: 'concept-crosswalk' })).toEqual([]);
		expect(deriveThroughSets(ab, invertCrosswalk(ab))).toEqual([]);
		expect(deriveThroughSets(bc, ab)).toEqual([]);
	});

	test('give nothing on a pair that a stored set speaks of', () => {
		const rows = deriveThroughSets(ab, bc);
		expect(withoutAsserted(rows, [makeCrosswalk('a', 'c', [makeMapping('a1', 'c2')])])).toEqual(
			rows,
		);
		expect(withoutAsserted(rows, [makeCrosswalk('a', 'c', [makeMapping('a1', 'c1')])])).toEqual([]);
	});

	test('are found from either end, and superseded sets feed nothing', () => {
		const both = makeSite({ crosswalks: [ab, bc] });
		expect(derivedBetween(both, 'a', 'c')).toMatchObject([
			{ set: { id: 'a--b.ours' }, through: { id: 'b--c.ours' }, rows: [{ relation: 'subset-of' }] },
		]);
		expect(derivedBetween(both, 'c', 'a')).toMatchObject([{ rows: [{ relation: 'superset-of' }] }]);
		const old = makeSite({ crosswalks: [{ ...ab, status: 'superseded' }, bc] });
		expect(derivedBetween(old, 'a', 'c')).toEqual([]);
	});
});

test('what is derived between two editions includes what an edition map carries over', () => {
	const { set, editionMap } = carryBack('mitigation', 'limited-by', ['moved']);
	const whole = makeSite({ frameworks, crosswalks: [set, editionMap] });
	expect(derivedBetween(whole, older, 'iso-42001-2023')).toMatchObject([
		{ set: { id: set.id }, through: { id: editionMap.id }, rows: [{ relation: 'limited-by' }] },
	]);
	expect(derivedBetween(whole, 'iso-42001-2023', older)).toMatchObject([
		{ rows: [{ relation: 'limits' }] },
	]);
	expect(derivedBetween(whole, newer, 'iso-42001-2023')).toEqual([]);
});

test('the list of everything derived has what each pair of editions gives, in both directions', () => {
	const { set, editionMap } = carryBack('mitigation', 'limited-by', ['moved']);
	const whole = makeSite({ frameworks, crosswalks: [set, editionMap] });
	const keys = [...whole.editions.keys()];
	const byPair = keys.flatMap((from) => keys.flatMap((to) => derivedBetween(whole, from, to)));
	expect(byPair.map(({ from, to }) => [from, to])).toEqual([
		['iso-42001-2023', older],
		[older, 'iso-42001-2023'],
	]);
	expect(listDerivedSets(whole)).toEqual(byPair);
});

test('a derived row is no mapping: it can be neither stored, counted nor derived from', () => {
	expectTypeOf<DerivedRow>().not.toExtend<Mapping>();
});
