import fc from 'fast-check';

/** One change of a text, at a place that is given as a share of its length. */
type Change = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.nat(40);
const MARKS = ['  ', '    ', '\t', '> ', '- ', '1. '];

/**
 * Texts made from `samples` by a few changes each: a piece of `tokens` put in, a stretch cut out, doubled or moved, a line indented.
 * Most of what comes out is nearly right, which is what wears readers down; a part is strung together from tokens alone.
 */
export function mutated(
	samples: readonly string[],
	tokens: readonly string[],
): fc.Arbitrary<string> {
	const token = tokenOf(tokens);
	const changes = fc.array(changeWith(token), { minLength: 1, maxLength: 6 });
	const changed = fc
		.tuple(fc.constantFrom(...samples), changes)
		.map(([sample, list]) => list.reduce((text, apply) => apply(text), sample));
	const strung = fc.array(token, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));
	const weighted = fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: strung });
	return weighted.map((text) => text.toWellFormed()); // files hold no half of a character
}

/** Texts of one pattern many times over, up to `most` characters: what makes a reader slow or ends its stack. */
export function repeated(tokens: readonly string[], most: number): fc.Arbitrary<string> {
	const piece = fc
		.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 3 })
		.map((pieces) => pieces.join(''));
	const end = fc.option(fc.constantFrom(...tokens), { nil: '' });
	return fc
		.tuple(piece, fc.double({ min: 0, max: 1, noNaN: true }), end, fc.boolean())
		.map(([unit, share, tail, isMirrored]) => {
			const times = Math.max(1, Math.floor((share * most) / Math.max(1, unit.length)));
			const text = unit.repeat(times) + tail.repeat(isMirrored ? times : 1);
			return text.slice(0, most).toWellFormed();
		});
}

function tokenOf(tokens: readonly string[]): fc.Arbitrary<string> {
	const known = fc.constantFrom(...tokens);
	return fc.oneof(
		{ weight: 8, arbitrary: known },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
		{
			weight: 1,
			arbitrary: fc.tuple(known, fc.nat(30)).map(([piece, times]) => piece.repeat(times)),
		},
	);
}

function changeWith(token: fc.Arbitrary<string>): fc.Arbitrary<Change> {
	const put = fc.tuple(place, token).map(
		([at, piece]): Change =>
			(text) =>
				spliced(text, at, 0, piece),
	);
	const cut = fc.tuple(place, length).map(
		([at, count]): Change =>
			(text) =>
				spliced(text, at, count, ''),
	);
	const exchange = fc.tuple(place, length, token).map(
		([at, count, piece]): Change =>
			(text) =>
				spliced(text, at, count, piece),
	);
	const copy = fc.tuple(place, place, length).map(
		([from, to, count]): Change =>
			(text) =>
				spliced(text, to, 0, sliceAt(text, from, count)),
	);
	const indent = fc.tuple(place, fc.constantFrom(...MARKS)).map(
		([at, mark]): Change =>
			(text) =>
				spliced(text, lineStart(text, at), 0, mark),
	);
	return fc.oneof(
		{ weight: 5, arbitrary: put },
		{ weight: 2, arbitrary: cut },
		{ weight: 2, arbitrary: exchange },
		{ weight: 2, arbitrary: copy },
		{ weight: 1, arbitrary: indent },
	);
}

function spliced(text: string, share: number, count: number, piece: string): string {
	const at = Math.floor(share * text.length);
	return text.slice(0, at) + piece + text.slice(at + count);
}

function sliceAt(text: string, share: number, count: number): string {
	const at = Math.floor(share * text.length);
	return text.slice(at, at + count);
}

function lineStart(text: string, share: number): number {
	if (text === '') return 0;
	return (text.lastIndexOf('\n', Math.floor(share * text.length) - 1) + 1) / text.length;
}
