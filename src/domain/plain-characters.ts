/** A kind of characters that readers do not see. */
export interface HiddenKind {
	/** The rest of the sentence that starts with the code point. */
	readonly is: string;
	/** What to do, given the word without such characters. */
	readonly remedy: (word: string) => string;
}

const remove = (word: string) => (word === '' ? 'Remove it.' : `Remove it: "${word}".`);
const plainSpace = () => 'Write a plain space.';

/** The first that fits. */
const HIDDEN: readonly (readonly [RegExp, HiddenKind])[] = [
	[
		/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
		{ is: 'turns the direction of the text around it', remedy: remove },
	],
	[/[\u200b-\u200d\u2060\ufeff]/u, { is: 'has no width', remedy: remove }],
	[/\u00ad/u, { is: 'is a soft hyphen', remedy: remove }],
	[/(?![\t\n])\p{Cc}/u, { is: 'is a control character', remedy: remove }],
	[
		/\p{Co}/u,
		{ is: 'is for private use, and every font draws another sign for it', remedy: remove },
	],
	[/[\p{Cn}\p{Cs}]/u, { is: 'is no character', remedy: remove }],
	[/(?! )\p{Zs}/u, { is: 'is a space of another kind', remedy: plainSpace }],
	[/[\u2028\u2029]/u, { is: 'breaks the line where editors show none', remedy: plainSpace }],
	[/[\p{Cf}\u115f\u1160\u2800\u3164\uffa0\ufffc]/u, { is: 'cannot be seen', remedy: remove }],
	[
		/\ufffd/u,
		{
			is: 'stands where a character was lost',
			remedy: () => 'Write the character that was meant.',
		},
	],
	[/\p{Variation_Selector}/u, { is: 'changes how the character before it looks', remedy: remove }],
	[
		/\p{M}/u,
		{
			is: 'is a mark that stands on the letter before it',
			remedy: (word) => `Write "${word}", with letters that have their marks.`,
		},
	],
];

/** Why a reader does not see this character; undefined for one that is seen. */
export function hiddenKind(character: string): HiddenKind | undefined {
	return HIDDEN.find(([form]) => form.test(character))?.[1];
}

/** Characters of other alphabets, and signs, beside what readers take them for. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
	[
		// Cyrillic
		['АВЕЅІЈКМНОРСТУХѴԌԜԚҮ', 'ABESIJKMHOPCTYXVGWQY'],
		['аеѕіјорсухѵԁһԛԝҽӏ', 'aesijopcyxvdhqwel'],
		// Greek
		['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'],
		['αικνορτυχϲϳ', 'aiknoptuxcj'],
		// Armenian and Cherokee
		['ՍՕհոսցօՏԼ', 'UOhnugoSL'],
		['ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ', 'ABCDEHJKLMPRSTVWZ'],
		// Latin letters that readers take for others
		['ıȷɑɡɩʟɴʀǃ', 'ijagiLNR!'],
		// Hyphens, dashes and other signs
		['\u2010\u2011\u2012\u2015\u2212\u02d7\u2043\ufe63', '--------'],
		['\u2044\u2215\u2571\u29f8', '////'],
		['\u2024\u06d4\u02d0\ua789\u2236\u0589\u05c3', '..:::::'],
	].flatMap(([odd = '', plain = '']) =>
		[...odd].map((character, index) => [character, plain[index] ?? ''] as const),
	),
);

/** Their compatibility form is not what they are read as. */
const LEFT_AS_THEY_ARE = /[ªº™…²³¹½¼¾µ·¨¯´¸℠№]/u;

/** What a reader takes a character for, in plain letters; undefined where it is itself. */
export function nearestPlain(character: string): string | undefined {
	const known = LOOKALIKES.get(character);
	if (known !== undefined) return known;
	if (/(?![0-9])\p{Nd}/u.test(character)) return digitOf(character);
	if (LEFT_AS_THEY_ARE.test(character) || !/[\p{L}\p{Nl}\uff01-\uff5e]/u.test(character))
		return undefined;
	const form = character.normalize('NFKC');
	return form === character ? undefined : form;
}

/** Decimal digits of an alphabet stand in a row of ten: the value is how many stand before it, modulo ten. */
function digitOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
	return String(before % 10);
}

/** A word as its reader takes it: nothing hidden, plain letters, letters with their marks. */
export function nearestText(word: string): string {
	const plain = [...word].map((character) => nearestPlain(character) ?? character).join('');
	const withMarks = plain.normalize('NFC');
	return [...withMarks].filter((character) => hiddenKind(character) === undefined).join('');
}

/** True while a word holds letters that are not Latin. */
export function stillForeign(word: string): boolean {
	return /(?![\p{Script=Latin}\p{Script=Common}])\p{L}/u.test(word);
}
