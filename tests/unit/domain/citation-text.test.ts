import { describe, expect, test } from 'vitest';
import { citationParts, sourceAnchor } from '../../../src/domain/citation-text.ts';
import type { CitationTarget } from '../../../src/domain/citation-target.ts';
import { makeSite, makeSource } from './sketches.ts';
import { cited, frameworks, managementSystem, riskFramework, topTen2025 } from './small-site.ts';

const site = makeSite({ frameworks });
const textOf = (items: readonly (readonly CitationTarget[])[]) =>
	citationParts(site, items, new Set(), [])
		.map(
			({ separator, text, locator }) =>
				`${separator}${text}${locator === undefined ? '' : `, ${locator}`}`,
		)
		.join('');

describe('a citation reads', () => {
	test.each<[string, readonly (readonly CitationTarget[])[]]>([
		['ISO/IEC 42001 A.6.2.4', [[cited(managementSystem, 'A.6.2.4')]]],
		[
			'ISO/IEC 42001 A.6.2.4, A.6.2.8; NIST AI RMF GOVERN 1.1',
			[
				[cited(managementSystem, 'A.6.2.4'), cited(managementSystem, 'A.6.2.8')],
				[cited(riskFramework, 'GOVERN 1.1')],
			],
		],
		['OWASP LLM06:2025', [[cited(topTen2025, 'LLM06')]]],
		['OWASP LLM Top 10 2025', [[{ kind: 'edition', edition: topTen2025 }]]],
		[
			'Wiz 2026, p. 4',
			[
				[
					{
						kind: 'source',
						source: makeSource('wiz-2026', { publisher: 'Wiz', date: '2026-03' }),
						locator: 'p. 4',
					},
				],
			],
		],
		['A publisher', [[{ kind: 'source', source: makeSource('undated'), locator: undefined }]]],
	])('%s', (text, items) => {
		expect(textOf(items)).toBe(text);
	});
});

test('a citation leads to the page of its control, edition or source', () => {
	const parts = citationParts(
		site,
		[
			[cited(managementSystem, 'A.6.2.4')],
			[{ kind: 'edition', edition: riskFramework }],
			[{ kind: 'source', source: makeSource('wiz-2026'), locator: undefined }],
		],
		new Set(),
		[],
	);
	expect(parts.map((part) => part.address)).toEqual([
		'/frameworks/iso-42001/2023/a.6.2.4/',
		'/frameworks/nist-ai-rmf/1.0/',
		`#${sourceAnchor('wiz-2026')}`,
	]);
});

test('a title is given where a page mentions its control for the first time', () => {
	const mentioned = new Set<string>();
	const item = [[cited(managementSystem, 'A.6.2.4')]];
	const titles = [1, 2].map(() => citationParts(site, item, mentioned, [])[0]?.title);
	expect(titles).toEqual(['Verification', undefined]);
});
