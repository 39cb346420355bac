import { expect, test } from 'vitest';
import { withoutCitations } from '../../../src/domain/definition.ts';

test.each([
	['A clause [@iso-42001 6.1.3].', 'A clause.'],
	['A clause [@iso-42001 6.1.3], and more [@iso-42001 A].', 'A clause, and more.'],
	['One [@a]; two (three [@b]).', 'One; two (three).'],
	['No citation.\nAnd a line.', 'No citation. And a line.'],
])('"%s" reads "%s" without its citations', (text, plain) => {
	expect(withoutCitations(text)).toBe(plain);
});
