import { describe, expect, test } from 'vitest';
import { oddCharacters } from '../../../src/domain/odd-characters.ts';

const found = (text: string) =>
	oddCharacters(text).map(({ offset, message, remedy }) => `${offset} ${message} ${remedy}`);

describe('characters that nobody sees are named, with the word without them', () => {
	test.each([
		[
			'a turn of direction',
			'us\u202eer',
			'2 U+202E turns the direction of the text around it. Remove it: "user".',
		],
		[
			'an isolate',
			'a \u2066b',
			'2 U+2066 turns the direction of the text around it. Remove it: "b".',
		],
		['no width', 'A.\u200b6', '2 U+200B has no width. Remove it: "A.6".'],
		['a byte order mark inside', 'a\ufeffb', '1 U+FEFF has no width. Remove it: "ab".'],
		['a soft hyphen', 'so\u00adft', '2 U+00AD is a soft hyphen. Remove it: "soft".'],
		[
			'an escape of the terminal',
			'a\u001b[31m',
			'1 U+001B is a control character. Remove it: "a[31m".',
		],
		['a zero byte', '\u0000', '0 U+0000 is a control character. Remove it.'],
		[
			'private use',
			'x\ue000',
			'1 U+E000 is for private use, and every font draws another sign for it. Remove it: "x".',
		],
		['a tag for machines', 'x\u{e0041}', '1 U+E0041 cannot be seen. Remove it: "x".'],
		[
			'a variation',
			'x\ufe0f',
			'1 U+FE0F changes how the character before it looks. Remove it: "x".',
		],
		[
			'a space that does not break',
			'MEASURE\u00a02.7',
			'7 U+00A0 is a space of another kind. Write a plain space.',
		],
		[
			'a line break of its own',
			'a\u2028b',
			'1 U+2028 breaks the line where editors show none. Write a plain space.',
		],
		[
			'a lost character',
			'caf\ufffd',
			'3 U+FFFD stands where a character was lost. Write the character that was meant.',
		],
		[
			'a letter in two parts',
			'cafe\u0301',
			'4 U+0301 is a mark that stands on the letter before it. Write "café", with letters that have their marks.',
		],
	])('%s', (_what, text, expected) => {
		expect(found(text)).toEqual([expected]);
	});
});

describe('characters that look like others are named, with the word that was meant', () => {
	test.each([
		[
			'a Cyrillic letter in an id',
			'in А.6.2.4',
			'3 "А.6.2.4" holds U+0410, which looks like "A" and is another character. Write "A.6.2.4".',
		],
		[
			'a hyphen that does not break',
			'[@iso‑42001 A]',
			'5 "[@iso‑42001" holds U+2011, which looks like "-" and is another character. Write "[@iso-42001".',
		],
		[
			'a minus inside an id',
			'iso−42001',
			'3 "iso−42001" holds U+2212, which looks like "-" and is another character. Write "iso-42001".',
		],
		[
			'one letter of a word',
			'pаypal',
			'1 "pаypal" holds U+0430, which looks like "a" and is another character. Write "paypal".',
		],
		[
			'a whole word that could be ours',
			'сору',
			'0 "сору" holds U+0441, U+043E, U+0440, which looks like "c" and is another character. Write "copy".',
		],
		[
			'full-width letters',
			'Ａ.6',
			'0 "Ａ.6" holds U+FF21, which looks like "A" and is another character. Write "A.6".',
		],
		[
			'digits of another alphabet',
			'1٠1',
			'1 "1٠1" holds U+0660, which looks like "0" and is another character. Write "101".',
		],
		[
			'letters of mathematics',
			'𝐀.6',
			'0 "𝐀.6" holds U+1D400, which looks like "A" and is another character. Write "A.6".',
		],
		[
			'a letter that has no twin',
			'xж',
			'1 "xж" holds U+0436, which is a letter of another alphabet. Write the word in the letters of one alphabet.',
		],
		[
			'a slash of its own',
			'nist.gov⁄x',
			'8 "nist.gov⁄x" holds U+2044, which looks like "/" and is another character. Write "nist.gov/x".',
		],
	])('%s', (_what, text, expected) => {
		expect(found(text)).toEqual([expected]);
	});
});

test.each([
	'Plain text, in two\nlines.',
	'Zürich, café, naïve, Łódź, Ångström',
	'“Quoted” – 2023–2026 — and … × ÷ → ² ™ © § · €',
	'a − b, in Greek σ, in Russian приложение, in Chinese 中国',
])('finds nothing in %j', (text) => {
	expect(oddCharacters(text)).toEqual([]);
});

test('counts offsets over lines, in UTF-16 units', () => {
	const text = 'one\n\u{1f600} two\u200b\nthree\u200b';
	expect(oddCharacters(text).map(({ offset }) => text.charAt(offset))).toEqual([
		'\u200b',
		'\u200b',
	]);
});
