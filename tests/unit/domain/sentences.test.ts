import { describe, expect, test } from 'vitest';
import { isNegated, sentencesOf } from '../../../src/domain/sentences.ts';

describe('the sentences of a passage', () => {
	test.each([
		['One. Two? Three!', ['One.', 'Two?', 'Three!']],
		['It asks [@alpha 1.1]. It ends.', ['It asks [@alpha 1.1].', 'It ends.']],
		['He said "no." Then he left.', ['He said "no."', 'Then he left.']],
		['Clause 6.1.2 and A.6 stay whole.', ['Clause 6.1.2 and A.6 stay whole.']],
		['Two rows | of a table', ['Two rows | of a table']],
		['', []],
	])('%j', (text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
	});
});

describe('a denial', () => {
	test.each([
		['Nobody can be certified against it', true],
		['It doesn’t require a log', true],
		['It requires a log', false],
		['It notes a canary', false],
	])('%s: %s', (sentence, denied) => {
		expect(isNegated(sentence)).toBe(denied);
	});
});
