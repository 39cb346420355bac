import { afterAll, describe, expect, test } from 'vitest';
import { readers } from '../fuzz/readers.ts';
import { tryReader } from '../fuzz/try-reader.ts';

const TRIES = 1_000; // for all readers together; `npm run fuzz` makes 100,000
const SEED = 20_261_125;

const all = readers();
afterAll(() => all.close());

describe('whatever people write is read to findings or to a safe page, in good time', () => {
	test.each(all.readers)('$name', (reader) => {
		const { tries, faulty, clean, broken } = tryReader(
			reader,
			Math.ceil(TRIES * reader.share),
			SEED,
		);
		expect(broken).toBeUndefined();
		expect(faulty + clean).toBe(tries);
		expect(faulty).toBeGreaterThan(0);
	});
});
