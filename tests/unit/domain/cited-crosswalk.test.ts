import { describe, expect, test } from 'vitest';
import { crosswalkOfCited } from '../../../src/domain/cited-crosswalk.ts';
import { makeAnswer, makeCrosswalk, makeMapping, makeSite } from './sketches.ts';
import { cited, frameworks, managementSystem, riskFramework, topTen2025 } from './small-site.ts';

const mappings = [
	makeMapping('MEASURE 2.5', 'A.6.2.4'),
	makeMapping('GOVERN 1.1', 'A.6.2.8'),
	makeMapping('GOVERN 1.1', '6'),
];

describe('the crosswalk of the controls an answer cites', () => {
	const crosswalk = makeCrosswalk(riskFramework.key, managementSystem.key, mappings);
	const site = makeSite({ frameworks, crosswalks: [crosswalk] });
	const rowsOf = (answer: ReturnType<typeof makeAnswer>) =>
		crosswalkOfCited(site, answer).flatMap(({ from, rows }) =>
			rows.map(({ mapping }) => `${from}: ${mapping.from ?? ''} → ${mapping.to ?? ''}`),
		);

	test('holds the rows that start at one of them, seen from its edition', () => {
		expect(rowsOf(makeAnswer('logs', [cited(managementSystem, 'A.6.2.8')]))).toEqual([
			'iso-42001-2023: A.6.2.8 → GOVERN 1.1',
		]);
	});

	test('shows a set once where an answer cites both of its ends, from the edition cited first', () => {
		const both = makeAnswer('both', [
			cited(riskFramework, 'GOVERN 1.1'),
			cited(managementSystem, 'A.6.2.8'),
		]);
		expect(rowsOf(both)).toEqual([
			'nist-ai-rmf-1.0: GOVERN 1.1 → A.6.2.8',
			'nist-ai-rmf-1.0: GOVERN 1.1 → 6',
		]);
	});

	test('puts the rows of several sets between the same editions together, our own first', () => {
		const own = {
			...makeCrosswalk(riskFramework.key, managementSystem.key, mappings),
			owner: 'us' as const,
		};
		const theirs = { ...own, id: 'theirs', owner: 'publisher' } as const;
		const many = makeSite({ frameworks, crosswalks: [theirs, own] });
		const [pair, ...others] = crosswalkOfCited(
			many,
			makeAnswer('many', [cited(riskFramework, 'MEASURE 2.5')]),
		);
		expect(pair?.rows.map(({ crosswalk: { owner } }) => owner)).toEqual(['us', 'publisher']);
		expect(others).toEqual([]);
	});

	test('is empty where no set touches them', () => {
		expect(rowsOf(makeAnswer('none', [cited(topTen2025, 'LLM06')]))).toEqual([]);
	});
});
