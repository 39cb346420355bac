import { describe, expect, test } from 'vitest';
import {
	bibtexCitation,
	cslCitation,
	plainCitation,
	type CitablePage,
} from '../../../src/domain/cite-page.ts';

const page: CitablePage = {
	id: 'what-is-an-aims',
	title: 'What is an AI management system?',
	url: 'https://example.org/answers/what-is-an-aims/',
	siteName: 'Answers & Co',
	published: '2026-01-02',
	updated: '2026-03-04',
};

describe('a citation of a page', () => {
	test('reads as a sentence for a report', () => {
		expect(plainCitation(page)).toBe(
			'Answers & Co. “What is an AI management system?” Published 2026-01-02, updated 2026-03-04. https://example.org/answers/what-is-an-aims/',
		);
	});

	test('is an entry of BibTeX, with the characters of TeX escaped', () => {
		expect(bibtexCitation(page)).toBe(
			[
				'@misc{what-is-an-aims,',
				'  author = {{Answers \\& Co}},',
				'  title = {{What is an AI management system?}},',
				'  year = {2026},',
				'  month = {3},',
				'  howpublished = {\\url{https://example.org/answers/what-is-an-aims/}},',
				'  note = {Published 2026-01-02, updated 2026-03-04},',
				'}',
			].join('\n'),
		);
	});

	test.each([
		['100 % of_it', '100 \\% of\\_it'],
		['a {b}', 'a \\{b\\}'],
		['~ and ^ and \\', '\\textasciitilde{} and \\textasciicircum{} and \\textbackslash{}'],
	])('escapes %s', (title, escaped) => {
		expect(bibtexCitation({ ...page, title })).toContain(`  title = {{${escaped}}},`);
	});

	test('is a list with one item of CSL-JSON', () => {
		expect(JSON.parse(cslCitation(page))).toEqual([
			{
				id: 'what-is-an-aims',
				type: 'webpage',
				title: 'What is an AI management system?',
				author: [{ literal: 'Answers & Co' }],
				'container-title': 'Answers & Co',
				issued: { 'date-parts': [[2026, 3, 4]] },
				URL: 'https://example.org/answers/what-is-an-aims/',
				language: 'en',
			},
		]);
	});
});
