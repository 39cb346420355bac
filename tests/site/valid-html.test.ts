import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import htmlRules from '../../.htmlvalidate.mjs';
import { builtPages, listFaults, type Fault } from './built-site.ts';

test('every HTML file is valid', async () => {
	const validator = new HtmlValidate(htmlRules);
	const faults: Fault[] = [];
	for (const { address, html } of builtPages.values()) {
		const { results } = await validator.validateString(html, address);
		for (const { message, ruleId, selector } of results.flatMap((result) => result.messages)) {
			faults.push({ address, fault: `${ruleId}: ${message} (${selector ?? 'the file'})` });
		}
	}
	expect(listFaults(faults)).toEqual([]);
});
