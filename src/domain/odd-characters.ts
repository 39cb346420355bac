import { hiddenKind, nearestPlain, nearestText, stillForeign } from './plain-characters.ts';

/** A character that a reader cannot see, or takes for another one. */
export interface OddCharacter {
	/** Where it stands in the text, in UTF-16 units. */
	readonly offset: number;
	readonly rule: 'hidden-character' | 'lookalike-character';
	readonly message: string;
	readonly remedy: string;
}

const PLAIN = /^[\t\n\x20-\x7e]*$/;
const SHOWN_MAX = 40; // characters of a word in a message

/** Everything odd in a text, in order. A text in plain letters costs one look. */
export function oddCharacters(text: string): OddCharacter[] {
	if (PLAIN.test(text)) return [];
	const odd: OddCharacter[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		if (!PLAIN.test(line)) odd.push(...oddInLine(line, start));
		start += line.length + 1;
	}
	return odd;
}

/** `U+202E`: how people look a character up. */
export function codePoint(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function oddInLine(line: string, start: number): OddCharacter[] {
	const words = [...line.matchAll(/[^ \t]+/g)].filter(([word]) => !PLAIN.test(word));
	return words.flatMap(({ 0: word, index }) => [
		...hiddenIn(word, start + index),
		...lookalikesIn(word, start + index),
	]);
}

function hiddenIn(word: string, start: number): OddCharacter[] {
	return characters(word).flatMap(({ character, offset }) => {
		const kind = hiddenKind(character);
		if (kind === undefined) return [];
		return [
			{
				offset: start + offset,
				rule: 'hidden-character',
				message: `${codePoint(character)} ${kind.is}.`,
				remedy: kind.remedy(shown(nearestText(word))),
			},
		];
	});
}

/** One for a word, whatever number of its letters are others than they seem. */
function lookalikesIn(word: string, start: number): OddCharacter[] {
	const odd = characters(word).filter(({ character, offset }) =>
		isLookalike(character, offset, word),
	);
	const [first] = odd;
	if (first === undefined) return [];
	const codes = [...new Set(odd.map(({ character }) => codePoint(character)))]
		.slice(0, 3)
		.join(', ');
	const plain = nearestPlain(first.character);
	const looks =
		plain === undefined
			? 'is a letter of another alphabet'
			: `looks like "${plain}" and is another character`;
	const nearest = nearestText(word);
	return [
		{
			offset: start + first.offset,
			rule: 'lookalike-character',
			message: `"${shown(word)}" holds ${codes}, which ${looks}.`,
			remedy: stillForeign(nearest)
				? 'Write the word in the letters of one alphabet.'
				: `Write "${shown(nearest)}".`,
		},
	];
}

const FOREIGN_LETTER = /(?![\p{Script=Latin}\p{Script=Common}])\p{L}/u;
const IN_NUMBERS_TOO = /[\u2012\u2015\u2212]/; // a minus and dashes: right between spaces, wrong inside an id

function isLookalike(character: string, offset: number, word: string): boolean {
	if (PLAIN.test(character) || hiddenKind(character) !== undefined) return false;
	if (FOREIGN_LETTER.test(character)) return isMixed(wordPart(word, offset));
	if (nearestPlain(character) === undefined) return false;
	if (!IN_NUMBERS_TOO.test(character)) return true;
	return /[A-Za-z0-9]$/.test(word.slice(0, offset)) && /^[A-Za-z0-9]/.test(word.slice(offset + 1));
}

/** The letters, digits and signs of ids around an offset: what is read as one name. */
function wordPart(word: string, offset: number): string {
	const parts = [...word.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}.:_-]+/gu)];
	return (
		parts.find(({ 0: part, index }) => index <= offset && offset < index + part.length)?.[0] ?? word
	);
}

/** Letters of two alphabets, letters of another one in an id, or a word that could be taken for one of ours. */
function isMixed(part: string): boolean {
	if (/[A-Za-z0-9]/.test(part) || /\p{Script=Latin}/u.test(part)) return true;
	const letters = [...part].filter((character) => /\p{L}/u.test(character));
	return letters.every((letter) => nearestPlain(letter) !== undefined);
}

function characters(word: string): { character: string; offset: number }[] {
	let next = 0;
	return [...word].map((character) => {
		const offset = next;
		next += character.length;
		return { character, offset };
	});
}

function shown(word: string): string {
	return word.length <= SHOWN_MAX ? word : `${word.slice(0, SHOWN_MAX)}…`;
}
