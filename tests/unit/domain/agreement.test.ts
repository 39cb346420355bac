import { describe, expect, test } from 'vitest';
import {
	agreementLines,
	agreementOf,
	answersFor,
	isRateable,
	ratedPairs,
	type AgreementStudy,
} from '../../../src/domain/agreement.ts';
import { drawSample } from '../../../src/domain/draw-sample.ts';
import { makeCrosswalk, makeMapping } from './sketches.ts';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("Cohen's kappa", () => {
	test('of a worked example: 35 of 50 the same, half of it by chance', () => {
		const ratings = [
			...times(20, ['yes', 'yes'] as const),
			...times(5, ['yes', 'no'] as const),
			...times(10, ['no', 'yes'] as const),
			...times(15, ['no', 'no'] as const),
		];
		const { pairs, same, kappa } = agreementOf(ratings);
		expect([pairs, same]).toEqual([50, 35]);
		expect(kappa).toBeCloseTo(0.4, 10);
	});

	test.each([
		[
			'two raters who always agree',
			[
				['a', 'a'],
				['b', 'b'],
			],
			1,
		],
		[
			'two raters who never agree',
			[
				['a', 'b'],
				['b', 'a'],
			],
			-1,
		],
		[
			'two raters who know one word only',
			[
				['a', 'a'],
				['a', 'a'],
			],
			undefined,
		],
		['no ratings', [], undefined],
	] as const)('of %s', (_, ratings, kappa) => {
		expect(agreementOf(ratings).kappa).toBe(kappa);
	});
});

const ours = makeCrosswalk(
	'x',
	'y',
	[
		makeMapping('A', '1', ['limited-by']),
		makeMapping('B', '2', ['detected-by']),
		makeMapping('C', '3', ['governed-by']),
	],
	{ id: 'x--y.ours', owner: 'us', style: 'mitigation' },
);
const theirs = makeCrosswalk('x', 'y', [makeMapping('A', '1')]);
const SIZE = { rows: 2, decoys: 3 };

describe('a sample', () => {
	test('draws rows and decoys of our own sets, the same from the same seed', () => {
		const sample = drawSample([ours, theirs], 7, SIZE);
		expect(sample).toEqual(drawSample([ours, theirs], 7, SIZE));
		expect(sample).not.toEqual(drawSample([ours, theirs], 8, SIZE));
		expect(sample.map(({ id }) => id)).toEqual(['p01', 'p02', 'p03', 'p04', 'p05']);
		expect(new Set(sample.map(({ from, to }) => `${from}${to}`)).size).toBe(5);
		const rows = sample.filter(({ from, to }) => ['A1', 'B2', 'C3'].includes(`${from}${to}`));
		expect(rows).toHaveLength(2);
	});

	test('leaves out sets of publishers and edition maps', () => {
		expect(isRateable(ours)).toBe(true);
		expect(isRateable(theirs)).toBe(false);
		expect(isRateable({ owner: 'us', style: 'edition' })).toBe(false);
		expect(answersFor(ours)).toContain('none');
	});
});

describe('two ratings of a sample', () => {
	const at = { file: 'data/agreement/sample.yaml', line: 1, column: 1 };
	const place = { at, locate: () => at };
	const pair = (id: string, from: string, to: string) => ({ id, set: ours.id, from, to });
	const rating = (...relations: ('none' | 'limited-by' | 'detected-by')[]) => ({
		rater: { kind: 'ai' as const, about: 'An AI model.' },
		rated: '2026-01-01',
		ratings: relations.map((relation, index) => ({ pair: `p${index + 1}`, relation })),
		...place,
	});
	const study: AgreementStudy = {
		sample: {
			seed: 1,
			drawn: '2026-01-01',
			pairs: [
				pair('p1', 'A', '1'),
				pair('p2', 'B', '2'),
				pair('p3', 'A', '2'),
				pair('p4', 'B', '1'),
			],
			...place,
		},
		ratings: [
			rating('limited-by', 'limited-by', 'none', 'none'),
			rating('limited-by', 'detected-by', 'none', 'limited-by'),
		],
	};

	test('are compared on whether there is a relation, and by style on which', () => {
		const lines = agreementLines(ratedPairs(study, [ours]));
		expect(lines.map(({ what, pairs, same }) => [what, pairs, same])).toEqual([
			['related', 4, 3],
			['mitigation', 4, 2],
		]);
		expect(lines[0]?.kappa).toBeCloseTo(0.5, 10);
	});

	test('know which pairs are rows, though the raters did not', () => {
		expect(ratedPairs(study, [ours]).map(({ isRow }) => isRow)).toEqual([true, true, false, false]);
	});

	test('give no figure as long as there is one of them', () => {
		expect(ratedPairs({ ...study, ratings: study.ratings.slice(1) }, [ours])).toEqual([]);
	});
});
