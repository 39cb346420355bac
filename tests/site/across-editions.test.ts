import { describe, expect, test } from 'vitest';
import { acrossEditionsAddress, controlAddress } from '../../src/domain/addresses.ts';
import { pageAt, site } from './built-site.ts';
import { attributeOf, selectAll, textOf } from './html.ts';

describe('the page of LLM06 across editions', () => {
	const { root } = pageAt(acrossEditionsAddress('owasp-llm', 'LLM06'));
	const links = selectAll(root, 'main table a').map((link) => ({
		href: attributeOf(link, 'href'),
		text: textOf(link),
	}));

	test.each([
		['2023', 'Sensitive Information Disclosure'],
		['2025', 'Excessive Agency'],
		['2026', 'Unbounded Consumption'],
	])('says and links what %s means by it: %s', (name, title) => {
		const edition = site.editions.get(`owasp-llm-${name}`);
		const control = edition?.controls.get('LLM06');
		if (edition === undefined || control === undefined) throw new Error('LLM06 is missing');
		expect(control.title).toBe(title);
		const link = links.find(({ href }) => href === controlAddress(site, edition, control));
		expect(link?.text).toContain(title);
	});
});
