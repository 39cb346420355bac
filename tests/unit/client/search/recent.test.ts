import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	forgetSearches,
	keepSearch,
	recentSearches,
} from '../../../../src/client/search/recent.ts';

const KEY = 'recent-searches-1';

/** What the browser holds for this site. */
let stored: Map<string, string>;

beforeEach(() => {
	stored = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, value),
		removeItem: (key: string) => void stored.delete(key),
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('recent searches', () => {
	test('are the latest eight, newest first, each once', () => {
		for (let number = 1; number <= 10; number++) keepSearch(`query ${number}`);
		keepSearch('  query   5 ');
		expect(recentSearches()).toEqual([5, 10, 9, 8, 7, 6, 4, 3].map((number) => `query ${number}`));
	});

	test('leave out what is empty or longer than the field takes', () => {
		for (const query of ['', '  ', 'x'.repeat(201)]) keepSearch(query);
		expect(stored.size).toBe(0);
	});

	test('are forgotten without a trace', () => {
		keepSearch('event logs');
		forgetSearches();
		expect([recentSearches(), stored.size]).toEqual([[], 0]);
	});

	test.each([
		['', []],
		['{', []],
		['null', []],
		['"event logs"', []],
		['{"length":3}', []],
		['{"__proto__":["a"]}', []],
		['[1,null,{},["a"],"event logs",""]', ['event logs']],
		[JSON.stringify(['x'.repeat(201), ' a  b ', 'a b']), ['a b']],
		[JSON.stringify(Array.from({ length: 9_999 }, (_, number) => `q${number}`)), 8],
	])('read %s as what it has of short texts', (text, expected) => {
		stored.set(KEY, text);
		const read = recentSearches();
		expect(typeof expected === 'number' ? read.length : read).toEqual(expected);
	});

	test('are a short list of short texts whatever is stored, and can be added to', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				stored.set(KEY, text);
				const read = recentSearches();
				expect(read.length).toBeLessThanOrEqual(8);
				expect(read.every((query) => query !== '' && query.length <= 200)).toBe(true);
				keepSearch('event logs');
				expect(recentSearches()[0]).toBe('event logs');
			}),
			{ numRuns: 1000 },
		);
	});

	test('are none, without an error, where storage is refused', () => {
		const refuse = () => {
			throw new DOMException('refused', 'SecurityError');
		};
		vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
		keepSearch('event logs');
		forgetSearches();
		expect(recentSearches()).toEqual([]);
		vi.stubGlobal('localStorage', null);
		keepSearch('event logs');
		forgetSearches();
		expect(recentSearches()).toEqual([]);
	});
});
