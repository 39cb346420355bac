import { expect, test } from 'vitest';
import { linkTarget } from '../../../src/domain/link-target.ts';

test.each([
	['/answers/what-is-an-aims/', 'page'],
	['#crosswalk', 'page'],
	['other/page', 'page'],
	['https://example.org/a?b=c@d#e', 'web'],
	['HTTPS://example.org', 'web'],
	['mailto:office@example.org', 'mail'],
	['http://example.org', 'insecure'],
	['//example.org/a', 'insecure'],
])('%s leads to a %s', (url, kind) => {
	expect(linkTarget(url).kind).toBe(kind);
});

test.each([
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	' javascript:alert(1)',
	'\u0001javascript:alert(1)',
	'java\tscript:alert(1)',
	'java\nscript:alert(1)',
	'javascript\r:alert(1)',
	'vbscript:x',
	'data:text/html,x',
	'blob:https://example.org/1',
	'file:///etc/passwd',
	'ftp://example.org',
	'view-source:https://example.org',
	'xmpp:a@example.org',
	'/\\evil.example/a.png',
	'\\\\evil.example',
	'/\t/evil.example',
	'https:\\\\evil.example',
	'https:evil.example',
	'https:/evil.example',
	'https://',
	'https:///evil.example',
	'https://example.org@evil.example/',
	'//example.org:pass@evil.example',
])('%j is not safe', (url) => {
	expect(linkTarget(url).kind).toBe('unsafe');
});
