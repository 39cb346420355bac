import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../../src/build/cbor.ts';

const { item } = fc.letrec<{ item: Cbor; list: readonly Cbor[] }>((tie) => ({
	item: fc.oneof(
		{ maxDepth: 4 },
		fc.nat({ max: 0xffffffff }),
		fc.string({ unit: 'grapheme', maxLength: 300 }),
		tie('list'),
	),
	list: fc.array(tie('item'), { maxLength: 30 }),
}));

describe('CBOR', () => {
	test.each<[item: Cbor, hex: string]>([
		[0, '00'],
		[23, '17'],
		[24, '1818'],
		[1000, '1903e8'],
		[1000000, '1a000f4240'],
		['IETF', '6449455446'],
		['ü', '62c3bc'],
		[[1, [2, 3], [4, 5]], '8301820203820405'],
	])('of %j is that of RFC 8949', (given, hex) => {
		expect(encodeCbor(given).toString('hex')).toBe(hex);
	});

	test('is read back as it was written', () => {
		fc.assert(
			fc.property(item, (given) => {
				expect(decodeCbor(encodeCbor(given))).toEqual(given);
			}),
		);
	});

	test.each([
		['a kind that the index does not use', 'f5'],
		['a list without a length', '9f01ff'],
		['a number that could be shorter', '1801'],
		['something after the item', '0000'],
		['the end too early', '6441'],
		['nothing', ''],
	])('is refused where there is %s', (_, hex) => {
		expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow();
	});
});
