import { describe, expect, test } from 'vitest';
import { breadcrumbList, techArticle } from '../../../src/domain/structured-data.ts';
import { makeAnswer, makeSource } from './sketches.ts';
import { cited, managementSystem } from './small-site.ts';

describe('structured data', () => {
	const publisher = { name: 'A site', origin: 'https://example.org' };

	test('has the breadcrumb as readers see it, the page itself last', () => {
		const trail = [{ label: 'Home', address: '/' }, { label: 'An answer' }];
		expect(breadcrumbList(trail, '/answers/one/', publisher)).toMatchObject({
			'@type': 'BreadcrumbList',
			itemListElement: [
				{ position: 1, name: 'Home', item: 'https://example.org/' },
				{ position: 2, name: 'An answer', item: 'https://example.org/answers/one/' },
			],
		});
	});

	test('has of an answer its question, dates and what it cites', () => {
		const answer = makeAnswer('logs', [
			cited(managementSystem, 'A.6.2.8'),
			{ kind: 'source', source: makeSource('wiz-2026'), locator: undefined },
		]);
		expect(techArticle(answer, '/answers/logs/', publisher)).toMatchObject({
			'@type': 'TechArticle',
			headline: answer.question,
			datePublished: answer.published,
			dateModified: answer.updated,
			url: 'https://example.org/answers/logs/',
			citation: [{ name: managementSystem.title }, { name: 'Work wiz-2026' }],
		});
	});
});
