import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/schemas/site.ts';
import { siteConfig } from '../../../src/site.config.ts';

test('the site counts nobody unless its owner says so', () => {
	expect(siteConfig.analytics).toBeUndefined();
});

test.each([
	['a slash at the end of the origin', { origin: 'https://example.org/' }],
	['a contact that is no address', { contact: 'us' }],
	[
		'a call to action on another site',
		{ callToAction: { label: 'Go', address: 'https://a.example/' } },
	],
	[
		'a counting script without encryption',
		{ analytics: { script: 'http://a.example/x.js', attributes: {} } },
	],
	[
		'a handler among the attributes of the script',
		{ analytics: { script: 'https://a.example/x.js', attributes: { onload: 'x()' } } },
	],
	['a misspelt field', { nmae: 'x' }],
])('%s is refused', (_what, change) => {
	expect(siteSchema.safeParse({ ...siteConfig, ...change }).success).toBe(false);
	expect(siteSchema.safeParse(siteConfig).success).toBe(true);
});
