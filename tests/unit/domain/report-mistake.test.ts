import { describe, expect, test } from 'vitest';
import { mistakeReport } from '../../../src/domain/report.ts';

const page = { title: 'What & why?', url: 'https://example.org/a/', updated: '2026-03-04' };

describe('the address for reports of mistakes', () => {
	test('opens a mail with page, title and date filled in', () => {
		const { protocol, pathname, searchParams } = new URL(
			mistakeReport('mailto:corrections@example.org', page),
		);
		expect([protocol, pathname]).toEqual(['mailto:', 'corrections@example.org']);
		expect(searchParams.get('subject')).toBe('Mistake on: What & why?');
		expect(searchParams.get('body')).toContain(
			'Page: https://example.org/a/\r\nUpdated: 2026-03-04\r\n',
		);
	});

	test('fills in a form on the web, beside parameters of its own', () => {
		const { searchParams } = new URL(
			mistakeReport('https://tracker.example/new?label=mistake', page),
		);
		expect(searchParams.get('label')).toBe('mistake');
		expect(searchParams.get('title')).toBe('Mistake on: What & why?');
		expect(searchParams.get('body')).toContain('Page: https://example.org/a/');
	});

	test('leaves out a date that the page does not have', () => {
		const address = mistakeReport('mailto:a@example.org', { title: 'T', url: page.url });
		expect(new URL(address).searchParams.get('body')).not.toContain('Updated');
	});
});
