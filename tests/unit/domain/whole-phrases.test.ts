import { describe, expect, test } from 'vitest';
import { wholePhrases } from '../../../src/domain/whole-phrases.ts';

const wholes = (text: string) =>
	wholePhrases(text).flatMap((part) => (part.isWhole ? [part.text] : []));

describe('a heading breaks', () => {
	test.each([
		['How much does ISO/IEC 42001 certification cost?', ['ISO/IEC 42001']],
		['OWASP LLM Top 10 2025 to ISO/IEC 42001', ['Top 10 2025', 'ISO/IEC 42001']],
		['OWASP LLM Top 10: from 2025 to 2026', ['Top 10:', 'from 2025', 'to 2026']],
		['Is my AI system high-risk under the EU AI Act?', ['high-risk']],
		['Information technology — Management system', ['technology —']],
		['What is prompt injection?', []],
		['Never controlAdversarialTraining-andTesting', []],
	])('not inside the phrases of "%s"', (text, expected) => {
		expect(wholes(text)).toEqual(expected);
	});

	test('and says the same as before', () => {
		const text = 'Do I need ISO/IEC 42001, or is red-team output – or both – enough for 2026?';
		expect(
			wholePhrases(text)
				.map((part) => part.text)
				.join(''),
		).toBe(text);
	});
});
