import { describe, expect, test } from 'vitest';
import { byFamily, publisherFamily } from '../../../src/domain/publisher-family.ts';

describe('the publisher family of a framework', () => {
	test.each([
		['iso-42001', 'iso'],
		['nist-ai-rmf', 'nist'],
		['owasp-llm', 'owasp'],
		['mitre-atlas', 'mitre'],
		['cwe', 'mitre'],
		['eu-ai-act', 'eu'],
		['google-saif', 'other'],
		['isolated', 'other'],
	])('of %s is %s', (framework, family) => {
		expect(publisherFamily(framework)).toBe(family);
	});

	test('groups frameworks and keeps their order in each', () => {
		const frameworks = ['google-saif', 'owasp-mcp', 'iso-42001', 'owasp-ast'].map((id) => ({ id }));
		expect(
			byFamily(frameworks).map(({ name, frameworks: members }) => [
				name,
				members.map(({ id }) => id).join(' '),
			]),
		).toEqual([
			['ISO/IEC', 'iso-42001'],
			['OWASP', 'owasp-mcp owasp-ast'],
			['Other publishers', 'google-saif'],
		]);
	});
});
