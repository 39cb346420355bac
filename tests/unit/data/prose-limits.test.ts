import { describe, expect, test } from 'vitest';
import { CITED_MAX, PROSE_LIMITS } from '../../../src/data/prose-limits.ts';
import { readProse } from '../../../src/data/read-prose.ts';
import { SIZE_LIMITS } from '../../../src/data/text-file.ts';

const rulesAt = (text: string) =>
	readProse(text, 'a.mdx').findings.map(({ line, rule }) => `${line} ${rule}`);

describe('a text is refused where it is larger than any page needs, and not before', () => {
	const { lineLength, blockLines, blockLength, blockMarks, containers, indent, brackets } = PROSE_LIMITS;
	const block = (length: number) => `${'a'.repeat(99)}\n`.repeat(Math.floor(length / 99));

	test.each<[what: string, most: string, tooMuch: string, line: number]>([
		['the length of a line', `One\n\n${'a'.repeat(lineLength)}`, `One\n\n${'a'.repeat(lineLength + 1)}`, 3],
		['lines without an empty one', `One\n\n${'a\n'.repeat(blockLines)}`, `One\n\n${'a\n'.repeat(blockLines + 1)}`, 3],
		['characters without an empty line', `One\n\n${block(blockLength)}`, `One\n\n${block(blockLength + 99)}`, 3],
		['marks without an empty line', `One\n\n${'* '.repeat(blockMarks)}`.replace(/\* /, '\\* '), `One\n\na${'*a'.repeat(blockMarks + 1)}`, 3],
		['marks of quotations and lists', `${'> '.repeat(containers)}a`, `${'> '.repeat(containers + 1)}a`, 1],
		['spaces before a text', `- a\n\n${' '.repeat(indent)}b`, `- a\n\n${' '.repeat(indent + 1)}b`, 3],
		['brackets', `\`${'{'.repeat(brackets)}\``, `\`${'{'.repeat(brackets + 1)}\``, 1],
		['citations in one bracket', `[@a ${'1, '.repeat(CITED_MAX - 1)}1]`, `[@a ${'1, '.repeat(CITED_MAX)}1]`, 1],
	])('%s', (_what, most, tooMuch, line) => {
		expect(rulesAt(most)).not.toContain(`${line} size-limit`);
		expect(rulesAt(tooMuch)).toEqual([`${line} size-limit`]);
	});

	test('blocks inside blocks', () => {
		const nested = (depth: number) => `${'<Callout>\n\n'.repeat(depth)}a\n\n${'</Callout>\n\n'.repeat(depth)}`;
		expect(rulesAt(nested(PROSE_LIMITS.depth - 2))).toEqual([]);
		expect(rulesAt(nested(PROSE_LIMITS.depth))).toEqual(['1 size-limit']);
	});

	test.each([
		['tags with spread attributes', '- <Callout {...a- '.padEnd(600, '<Callout {...a}>')],
		['tags in a sample of code', `<A b="\`" c={${'<A>('.repeat(60)}\`/>`],
	])('code that would never be parsed: %s', (_what, text) => {
		const started = performance.now();
		expect(rulesAt(`One\n\n${text}`)).toEqual(['3 size-limit']);
		expect(performance.now() - started).toBeLessThan(10_000);
	});

	test('a text that is too large is not held against what it says', () => {
		expect(readProse('a'.repeat(lineLength + 1), 'a.mdx').prose.isUnread).toBe(true);
	});
});

describe('a text as large as a page may be, of one pattern, is read in seconds', () => {
	const most = SIZE_LIMITS['mdx'] ?? 0;
	const patterns = ['>', '> ', '- ', '1. ', '[', '![', '[a](', '*a ', '*a_ ', '**', 'a**b', '`', '<A>', '<A>\n\n', '<Callout>\n\n', '{', '{"', 'a@', 'www.', 'https://', '&amp;', '\\[', '~a ', '|', '|a\n', '[@a 1] ', '[@', '[^a]: ', 'a\n', '\n', '# a\n', '> a\n', '\t', '- a\n', '\n\n', '[a]: /b\n', '<!--', '"', "'", '- [ ] '];

	test.each(patterns)('%j', (pattern) => {
		const text = pattern.repeat(Math.floor(most / pattern.length));
		const started = performance.now();
		readProse(text, 'a.mdx');
		expect(performance.now() - started).toBeLessThan(10_000);
	});
});
