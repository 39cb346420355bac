import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	findCitations,
	parseCitation,
	printCitation,
	type CitationItem,
} from '../../../src/domain/citation.ts';

const letterOrDigit = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
const key = fc
	.tuple(
		letterOrDigit,
		fc.string({ unit: fc.constantFrom(...'abc019.-'), maxLength: 8 }),
		letterOrDigit,
	)
	.map((parts) => parts.join(''));
const idWord = fc
	.tuple(
		fc.constantFrom(...'ABCXYZabcxyz0189'),
		fc.string({ unit: fc.constantFrom(...'ABZabz019.:()-'), maxLength: 8 }),
	)
	.map((parts) => parts.join(''))
	.filter((word) => !word.includes('..'));
const id = fc.array(idWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const locator = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
	.map((text) => text.replace(/[\];]/g, '').trim())
	.filter((text) => text !== '');
const item: fc.Arbitrary<CitationItem> = fc.oneof(
	fc.record({ key, ids: fc.array(id, { maxLength: 4 }) }),
	fc.record({ key, ids: fc.constant([]), locator }),
);
const citation = fc.record({ items: fc.array(item, { minLength: 1, maxLength: 4 }) });

const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n'), maxLength: 3 });
const someSpace = fc.string({ unit: fc.constantFrom(' ', '\t', '\n'), minLength: 1, maxLength: 3 });

/** A valid reference with free space wherever the grammar leaves it free. */
const looseItem = fc
	.tuple(item, someSpace, fc.infiniteStream(space))
	.map(([{ key: name, ids, locator: place }, gap, spaces]) => {
		const free = () => spaces.next().value;
		if (place !== undefined) return `${free()}@${name}${free()},${free()}${place}${free()}`;
		const list = ids.map((one) => `${one.replaceAll(' ', gap)}${free()}`).join(`,${free()}`);
		return `${free()}@${name}${ids.length === 0 ? free() : gap + list}`;
	});
const looseCitation = fc
	.array(looseItem, { minLength: 1, maxLength: 3 })
	.map((items) => `[${items.join(';').trimStart()}]`);

describe('the grammar of citations', () => {
	test('reading what was written gives the same citation', () => {
		fc.assert(
			fc.property(citation, (written) => {
				expect(parseCitation(printCitation(written))).toEqual({ ok: true, citation: written });
			}),
		);
	});

	test('space is free when read and normal when written', () => {
		fc.assert(
			fc.property(looseCitation, (text) => {
				const parsed = parseCitation(text);
				if (!parsed.ok) throw new Error(`${JSON.stringify(text)}: ${parsed.problem}`);
				const normal = printCitation(parsed.citation);
				expect(parseCitation(normal)).toEqual(parsed);
				if (parsed.citation.items.every((each) => each.locator === undefined)) {
					expect(normal).toMatch(/^\[(?:[^\s,;]|, (?! )|; (?=@)| (?=[^\s,;]))+\]$/);
				}
			}),
		);
	});

	test('no text makes it throw', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({
				unit: fc.constantFrom('[@', ']', ';', ',', ' ', '@', 'a', '1.', '[', '–', '\n'),
			}),
		);
		fc.assert(
			fc.property(text, (any) => {
				const parsed = parseCitation(any);
				expect(parsed.ok || parsed.problem !== '').toBe(true);
				for (const span of findCitations(any)) expect(span.raw.startsWith('[@')).toBe(true);
			}),
		);
	});

	test('citations of a text come in order, apart from each other, as they stand in it', () => {
		const piece = fc.oneof(
			citation.map(printCitation),
			fc.constantFrom('[@', ']', ' text ', '[@a', '[x]'),
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const text = pieces.join('');
				let end = 0;
				for (const span of findCitations(text)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(text.startsWith(span.raw, span.start)).toBe(true);
					if (span.parsed.ok) {
						expect(text.slice(span.start, span.end)).toBe(span.raw);
						expect(span.parsed).toEqual(parseCitation(span.raw));
					}
					end = span.end;
				}
			}),
		);
	});
});

describe('parseCitation', () => {
	test.each<[string, CitationItem[]]>([
		['[@iso-42001]', [{ key: 'iso-42001', ids: [] }]],
		['[@iso-42001 A.6.2.4]', [{ key: 'iso-42001', ids: ['A.6.2.4'] }]],
		['[@iso-42001 A.6.2.4, A.6.2.8]', [{ key: 'iso-42001', ids: ['A.6.2.4', 'A.6.2.8'] }]],
		[
			'[@iso-42001 A.6.2.4; @nist-ai-rmf MEASURE 2.7]',
			[
				{ key: 'iso-42001', ids: ['A.6.2.4'] },
				{ key: 'nist-ai-rmf', ids: ['MEASURE 2.7'] },
			],
		],
		['[@owasp-llm-2025 LLM06:2025]', [{ key: 'owasp-llm-2025', ids: ['LLM06:2025'] }]],
		['[@nist-ai-rmf-1.0 GOVERN  1.1]', [{ key: 'nist-ai-rmf-1.0', ids: ['GOVERN 1.1'] }]],
		['[@eu-ai-act Article 15(4)]', [{ key: 'eu-ai-act', ids: ['Article 15(4)'] }]],
		['[@nist-ai-600-1 GV-1.1-001]', [{ key: 'nist-ai-600-1', ids: ['GV-1.1-001'] }]],
		['[@wiz-2026, p. 4]', [{ key: 'wiz-2026', ids: [], locator: 'p. 4' }]],
		['[@wiz-2026 , pp. 4–6, table 2]', [{ key: 'wiz-2026', ids: [], locator: 'pp. 4–6, table 2' }]],
		['[@iso-42001\nA.6]', [{ key: 'iso-42001', ids: ['A.6'] }]],
		[
			'[@iso-42001 A.6 ;@iso-23894  6.4]',
			[
				{ key: 'iso-42001', ids: ['A.6'] },
				{ key: 'iso-23894', ids: ['6.4'] },
			],
		],
	])('reads %j', (raw, items) => {
		expect(parseCitation(raw)).toEqual({ ok: true, citation: { items } });
	});

	test.each([
		['iso-42001 A.6', 'a citation starts with "[@" and ends with "]"'],
		['[iso-42001]', 'a citation starts with "[@" and ends with "]"'],
		['[@iso-42001 A.6', 'a citation starts with "[@" and ends with "]"'],
		['[@iso-42001; ]', 'there is an empty reference; remove the extra ";"'],
		['[@iso-42001;; @iso-23894]', 'there is an empty reference; remove the extra ";"'],
		['[@iso-42001; iso-23894]', '"iso-23894" has no "@" before its framework or source'],
		['[@]', 'the framework or source is missing after "@"'],
		['[@ iso-42001]', 'the framework or source is missing after "@"'],
		['[@, p. 4]', 'the framework or source is missing after "@"'],
		['[@ISO-42001]', '"ISO-42001" is not a key: use lower-case letters, digits, "." and "-"'],
		['[@iso_42001 A.6]', '"iso_42001" is not a key: use lower-case letters, digits, "." and "-"'],
		['[@iso-42001-]', '"iso-42001-" is not a key: use lower-case letters, digits, "." and "-"'],
		['[@wiz-2026,]', '"@wiz-2026," has nothing after the comma'],
		['[@wiz-2026 , ]', '"@wiz-2026," has nothing after the comma'],
		['[@iso-42001 A.6,]', '"@iso-42001" has an empty id; remove the extra ","'],
		['[@iso-42001 A.6,,A.7]', '"@iso-42001" has an empty id; remove the extra ","'],
		['[@iso-42001 A.6–A.8]', '"A.6–A.8" is a range: name each control, or cite the one above them'],
		['[@iso-42001 4 to 10]', '"4 to 10" is a range: name each control, or cite the one above them'],
		[
			'[@iso-42001 A.6..A.8]',
			'"A.6..A.8" is a range: name each control, or cite the one above them',
		],
		['[@iso-42001 §4]', '"§4" is not an id'],
		['[@iso-42001 A.6 & A.7]', '"A.6 & A.7" is not an id'],
	])('says what is wrong with %j', (raw, problem) => {
		expect(parseCitation(raw)).toEqual({ ok: false, problem });
	});
});

describe('findCitations', () => {
	const open = 'a citation that starts with "[@" has no closing "]"';

	test.each([
		['nothing in a text without citations', 'See [the page](x) and a@b.org.', []],
		['each citation', 'One [@a] two [@b 1].', ['[@a]', '[@b 1]']],
		['citations side by side', '[@a][@b]', ['[@a]', '[@b]']],
		['a malformed one too', 'See [@A].', ['[@A]']],
	])('finds %s', (_, text, raws) => {
		expect(findCitations(text).map((span) => span.raw)).toEqual(raws);
	});

	test.each([
		['at the end of the text', 'See [@iso-42001 A.6'],
		['before the next citation', 'See [@iso-42001 A.6 and [@iso-23894 6.4].'],
		['within the length of a citation', `See [@iso-42001 ${'A.6, '.repeat(100)}A.6].`],
	])('tells of a citation that is not closed %s', (_, text) => {
		const [first] = findCitations(text);
		expect(first).toMatchObject({ start: 4, end: 6, parsed: { ok: false, problem: open } });
	});

	test('reads on after a citation that is not closed', () => {
		const spans = findCitations('[@iso-42001 A.6 and [@iso-23894 6.4].');
		expect(spans.map((span) => span.parsed.ok)).toEqual([false, true]);
	});
});
