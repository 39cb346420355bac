import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CborReader, encodeCbor, type Cbor } from '../../../../src/build/search/cbor.ts';

const { item } = fc.letrec<{ item: Cbor; list: readonly Cbor[] }>((tie) => ({
	item: fc.oneof(
		{ maxDepth: 4 },
		fc.integer({ min: -0x100000000, max: 0xffffffff }),
		fc.string({ unit: 'grapheme', maxLength: 300 }),
		tie('list'),
	),
	list: fc.array(tie('item'), { maxLength: 30 }),
}));

/** Reads what `like` is made of, in its form. */
function readLike(like: Cbor, bytes: Buffer): Cbor {
	const reader = new CborReader(bytes);
	const read = (form: Cbor): Cbor => {
		if (typeof form === 'number') return reader.integer();
		if (typeof form === 'string') return reader.text();
		reader.tuple(form.length);
		return form.map(read);
	};
	const item = read(like);
	reader.end();
	return item;
}

describe('CBOR', () => {
	test.each<[item: Cbor, hex: string]>([
		[0, '00'],
		[23, '17'],
		[24, '1818'],
		[1000, '1903e8'],
		[1000000, '1a000f4240'],
		[-1, '20'],
		[-100, '3863'],
		['IETF', '6449455446'],
		['ü', '62c3bc'],
		[[1, [2, 3], [4, 5]], '8301820203820405'],
	])('of %j is that of RFC 8949', (given, hex) => {
		expect(encodeCbor(given).toString('hex')).toBe(hex);
	});

	test('is read back as it was written', () => {
		fc.assert(
			fc.property(item, (given) => {
				expect(readLike(given, encodeCbor(given))).toEqual(given);
			}),
		);
	});

	test.each([
		['a kind that the index does not use', 0, 'f5'],
		['a list without a length', [1], '9f01ff'],
		['a longer list', [1], '820101'],
		['a number that could be shorter', 1, '1801'],
		['a text in place of a number', 1, '6141'],
		['a number in place of a text', 'A', '01'],
		['something after the item', 0, '0000'],
		['the end too early', 'AAAA', '6441'],
		['nothing', 0, ''],
	])('is refused where there is %s', (_, like, hex) => {
		expect(() => readLike(like, Buffer.from(hex, 'hex'))).toThrow();
	});
});
