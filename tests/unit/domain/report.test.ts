import { expect, test } from 'vitest';
import { mappingReport, reportAddress } from '../../../src/domain/report.ts';

const PAGE = 'https://site.example/crosswalks/a--b/';

test('a report by mail has the row in its subject and the address of the row in its text', () => {
	const address = new URL(mappingReport('mailto:us@site.example', PAGE, 'ours--x--y'));
	expect(address.pathname).toBe('us@site.example');
	expect(address.searchParams.get('subject')).toBe('Mapping ours--x--y');
	expect(address.searchParams.get('body')).toBe(
		`${PAGE}#ours--x--y\r\nWhat is wrong: \r\nWhere the right fact can be read: `,
	);
});

test('a report by form has them in title and body, beside what the form asks for itself', () => {
	const address = new URL(mappingReport('https://forge.example/new?label=data', PAGE));
	expect(Object.fromEntries(address.searchParams)).toEqual({
		label: 'data',
		title: 'A mapping',
		body: `${PAGE}\r\nAddress of the row (the # at its end): \r\nWhat is wrong: \r\nWhere the right fact can be read: `,
	});
});

test('no value can end the address early', () => {
	expect(reportAddress('mailto:us@site.example', 'a&b=c#d e', ['"<'])).toBe(
		'mailto:us@site.example?subject=a%26b%3Dc%23d%20e&body=%22%3C',
	);
});
