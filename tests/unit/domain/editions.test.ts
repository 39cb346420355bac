import { describe, expect, test } from 'vitest';
import { editionRows, idsAcrossEditions, sameIdInEditions } from '../../../src/domain/editions.ts';
import { makeCrosswalk, makeEdition, makeFramework, makeMapping, makeSite } from './sketches.ts';
import { controlOf, frameworks, topTen2023, topTen2025 } from './small-site.ts';

const topTen2026 = makeEdition({
	framework: 'owasp-llm',
	name: '2026',
	published: '2026-08-04',
	controls: [{ id: 'LLM03' }, { id: 'LLM01' }],
});
const family = makeFramework('owasp-llm', 'OWASP LLM Top 10', [topTen2026, topTen2025, topTen2023]);

describe('ids across editions', () => {
	test('come once each, those of the newest edition first', () => {
		expect(idsAcrossEditions(family)).toEqual(['LLM03', 'LLM01', 'LLM06', 'LLM11']);
	});

	test('are none where a family has one edition', () => {
		expect(frameworks.slice(0, 2).flatMap(idsAcrossEditions)).toEqual([]);
	});
});

describe('one id in each edition', () => {
	test.each([
		['LLM01', ['First of 2023', 'First of 2025', 'LLM01']],
		['LLM11', ['Eleventh of 2023', undefined, undefined]],
		['llm06', ['Sixth of 2023', 'Sixth of 2025', undefined]],
		['LLM99', [undefined, undefined, undefined]],
	])('%s, oldest first', (id, headings) => {
		const found = sameIdInEditions(family, id);
		expect(found.map(({ edition }) => edition.name)).toEqual(['2023', '2025', '2026']);
		expect(found.map(({ control }) => control?.heading)).toEqual(headings);
	});
});

describe('what became of a control', () => {
	const later = makeCrosswalk(
		topTen2025.key,
		topTen2026.key,
		[makeMapping('LLM06', 'LLM03', ['moved'])],
		{
			id: 'later.ours',
			style: 'edition',
		},
	);
	const earlier = makeCrosswalk(
		topTen2023.key,
		topTen2025.key,
		[makeMapping('LLM01', 'LLM06', ['moved']), makeMapping('LLM11', 'LLM06', ['merged'])],
		{ id: 'earlier.ours', style: 'edition' },
	);
	const pairs = makeCrosswalk(topTen2025.key, 'iso-42001-2023', [makeMapping('LLM06', '6')]);
	const site = makeSite({ frameworks: [family], crosswalks: [later, pairs, earlier] });

	test('is told by the edition maps alone, earlier editions first, each row from this edition', () => {
		const rows = editionRows(site, topTen2025, controlOf(topTen2025, 'LLM06'));
		expect(
			rows.map(({ crosswalk, mapping }) => [crosswalk.to, mapping.to, ...mapping.relations]),
		).toEqual([
			['owasp-llm-2023', 'LLM01', 'moved'],
			['owasp-llm-2023', 'LLM11', 'split'],
			['owasp-llm-2026', 'LLM03', 'moved'],
		]);
	});

	test('is not told where no map touches it', () => {
		expect(editionRows(site, topTen2025, controlOf(topTen2025, 'LLM01'))).toEqual([]);
	});
});
