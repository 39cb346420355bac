import { beforeEach, describe, expect, test } from 'vitest';
import { Keeping } from '../../../../src/client/readiness/keeping.ts';
import { Store } from '../../../../src/client/readiness/store.ts';
import { emptyAssessment } from '../../../../src/domain/readiness/assessment.ts';
import { allMarked, sheet, withMark } from '../../domain/readiness/arbitraries.ts';

const KEY = 'readiness-assessments';

/** A browser's storage, as much as is used of it. */
class MemoryStorage implements Storage {
	readonly #items = new Map<string, string>();
	get length() {
		return this.#items.size;
	}
	clear() {
		this.#items.clear();
	}
	key(index: number) {
		return [...this.#items.keys()][index] ?? null;
	}
	getItem(key: string) {
		return this.#items.get(key) ?? null;
	}
	setItem(key: string, value: string) {
		this.#items.set(key, value);
	}
	removeItem(key: string) {
		this.#items.delete(key);
	}
}

class FullStorage extends MemoryStorage {
	override setItem() {
		throw new Error('QuotaExceededError');
	}
}

let storage: Storage;
let store: Store;
let keeping: Keeping;
beforeEach(() => {
	storage = new MemoryStorage();
	store = new Store(storage, sheet.outlines);
	keeping = new Keeping(store);
});

const named = (name: string) => ({ ...allMarked(1), name });
const kept = () => store.list().map(({ assessment }) => assessment);

describe('what is kept in this browser', () => {
	test('is nothing before the reader agrees', () => {
		expect(keeping.keep(named('First'))).toBe(true);
		expect(storage.length).toBe(0);
		expect(store.list()).toEqual([]);
	});

	test('is one entry an assessment, written anew with each change', () => {
		store.agree();
		keeping.keep(named('First'));
		keeping.keep(withMark(named('First'), 'owner', 3));
		expect(kept()).toEqual([withMark(named('First'), 'owner', 3)]);
		keeping.release();
		keeping.keep(named('Second'));
		expect(kept().map(({ name }) => name)).toEqual(['First', 'Second']);
	});

	test('never takes the place of another one, even under the same name', () => {
		store.agree();
		keeping.keep(named('Agent'));
		keeping.release();
		keeping.keep(withMark(named('Agent'), 'owner', 0));
		expect(kept()).toHaveLength(2);
	});

	test('is not written over when another tab has changed it', () => {
		store.agree();
		keeping.keep(named('Agent'));
		const otherTab = new Keeping(store);
		otherTab.recognise(named('Agent'));
		otherTab.keep(withMark(named('Agent'), 'owner', 3));
		keeping.keep(withMark(named('Agent'), 'owner', 0));
		expect(kept()).toEqual([
			withMark(named('Agent'), 'owner', 3),
			withMark(named('Agent'), 'owner', 0),
		]);
	});

	test('is nothing for answers that are none', () => {
		store.agree();
		keeping.keep(emptyAssessment(2));
		expect(kept()).toEqual([]);
	});

	test('is gone when the reader takes the agreement back', () => {
		store.agree();
		keeping.keep(named('Agent'));
		store.forget();
		expect(store.isAgreed).toBe(false);
		expect(storage.length).toBe(0);
	});

	test('is recognised by what it says', () => {
		store.agree();
		keeping.keep(named('Agent'));
		const afterReload = new Keeping(store);
		afterReload.recognise(named('Agent'));
		expect(afterReload.ownId).toBe(keeping.ownId);
		expect(afterReload.holds(named('Agent'))).toBe(true);
	});
});

describe('storage that somebody else has written', () => {
	test('loses no entry that this version cannot read', () => {
		const foreign = { id: 'later', file: { format: 'something newer' } };
		storage.setItem(KEY, JSON.stringify([foreign, 7, null]));
		expect(store.list()).toEqual([]);
		keeping.keep(named('Agent'));
		const written: unknown = JSON.parse(storage.getItem(KEY) ?? '');
		expect(written).toMatchObject([foreign, 7, null, { file: { name: 'Agent' } }]);
	});

	test.each(['{', '"text"', '{"a":1}', 'null'])('is put aside when it is no list: %s', (text) => {
		storage.setItem(KEY, text);
		expect(store.list()).toEqual([]);
		keeping.keep(named('Agent'));
		expect(kept()).toHaveLength(1);
		expect(storage.getItem('readiness-unreadable')).toBe(text);
	});
});

describe('a browser that keeps nothing', () => {
	test.each([
		['has no storage', undefined],
		['has no room', new FullStorage()],
	])('%s, and nothing fails', (_, none) => {
		const refused = new Store(none, sheet.outlines);
		expect(refused.agree()).toBe(false);
		expect(refused.isAgreed).toBe(false);
		expect(refused.list()).toEqual([]);
		expect(new Keeping(refused).keep(named('Agent'))).toBe(true);
		refused.forget();
	});
});
