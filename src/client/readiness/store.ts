import type { Assessment } from '../../domain/readiness/assessment.ts';
import { readAnswers, toAnswerFile } from '../../domain/readiness/file.ts';
import type { Outline } from '../../domain/readiness/sheet.ts';

const KEY = 'readiness-assessments';
const UNREADABLE_KEY = 'readiness-unreadable';

/** One assessment that is kept in this browser. */
export interface Kept {
	readonly id: string;
	readonly assessment: Assessment;
}

/**
 * Assessments in this browser. The entry exists only once the reader has agreed; taking the agreement back removes it.
 * What is read is as hostile as a file. Where storage is switched off, nothing is kept and nothing fails.
 */
export class Store {
	readonly #storage: Storage | undefined;
	readonly #outlines: readonly Outline[];

	constructor(storage: Storage | undefined, outlines: readonly Outline[]) {
		this.#storage = storage;
		this.#outlines = outlines;
	}

	get isAgreed(): boolean {
		return this.#text() !== null;
	}

	/** Everything that can be read; what cannot stays where it is. */
	list(): Kept[] {
		return this.#items().flatMap((item): Kept[] => {
			const read = readAnswers(fieldOf(item, 'file'), this.#outlines);
			const id = fieldOf(item, 'id');
			return read.ok && typeof id === 'string' ? [{ id, assessment: read.assessment }] : [];
		});
	}

	/** Agrees to keeping; false where this browser keeps nothing. */
	agree(): boolean {
		return this.isAgreed || this.#write(KEY, '[]');
	}

	/** Forgets everything that is kept. */
	forget(): void {
		try {
			this.#storage?.removeItem(KEY);
			this.#storage?.removeItem(UNREADABLE_KEY);
		} catch {
			// switched off meanwhile: then nothing is kept either
		}
	}

	/** Replaces one entry or adds it at the end. False where it could not be kept. */
	put({ id, assessment }: Kept): boolean {
		const items = this.#items();
		const index = items.findIndex((item) => fieldOf(item, 'id') === id);
		const item = { id, file: toAnswerFile(assessment) };
		return this.#save(index === -1 ? [...items, item] : items.with(index, item));
	}

	remove(id: string): void {
		this.#save(this.#items().filter((item) => fieldOf(item, 'id') !== id));
	}

	/** The entries as they were written. A text that is no list is put aside, not overwritten. */
	#items(): unknown[] {
		const text = this.#text();
		const items = text === null ? [] : itemsOf(text);
		if (items === undefined) this.#write(UNREADABLE_KEY, text ?? '');
		return items ?? [];
	}

	#save(items: readonly unknown[]): boolean {
		return this.#write(KEY, JSON.stringify(items));
	}

	#text(): string | null {
		try {
			return this.#storage?.getItem(KEY) ?? null;
		} catch {
			return null;
		}
	}

	#write(key: string, text: string): boolean {
		try {
			this.#storage?.setItem(key, text);
			return this.#storage !== undefined;
		} catch {
			return false;
		}
	}
}

function itemsOf(text: string): unknown[] | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function fieldOf(value: unknown, name: string): unknown {
	const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
	return isObject ? Reflect.get(value, name) : undefined;
}
