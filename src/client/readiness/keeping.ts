import { isBlank, type Assessment } from '../../domain/readiness/assessment.ts';
import { toAnswerFile } from '../../domain/readiness/file.ts';
import type { Kept, Store } from './store.ts';

/** Keeps the open assessment in its own entry of the store, and never writes over what another tab has written there. */
export class Keeping {
	readonly #store: Store;
	/** Entry of the open assessment, and what was last written to it; undefined while it has none. */
	#own: Kept | undefined;

	constructor(store: Store) {
		this.#store = store;
	}

	get ownId(): string | undefined {
		return this.#own?.id;
	}

	/** Takes an entry for the one that is open. */
	adopt(kept: Kept): void {
		this.#own = kept;
	}

	/** The next change goes into an entry of its own. */
	release(): void {
		this.#own = undefined;
	}

	/** Adopts the entry that says the same as an assessment that came with the address. */
	recognise(assessment: Assessment): void {
		this.#own = this.#store.list().find((kept) => isSame(kept.assessment, assessment));
	}

	/** True when the entry of the open assessment says the same. */
	holds(assessment: Assessment): boolean {
		return this.#own !== undefined && isSame(this.#own.assessment, assessment);
	}

	/** Writes the assessment, if the reader has agreed and there is something to write. False where that failed. */
	keep(assessment: Assessment): boolean {
		if (!this.#store.isAgreed || isBlank(assessment)) return true;
		const own = this.#own;
		const stored = this.#store.list().find(({ id }) => id === own?.id)?.assessment;
		const isOurs = own !== undefined && stored !== undefined && isSame(stored, own.assessment);
		const kept = { id: isOurs ? own.id : newId(), assessment };
		if (isOurs && isSame(assessment, own.assessment)) return true;
		this.#own = kept;
		return this.#store.put(kept);
	}
}

function newId(): string {
	return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

function isSame(a: Assessment, b: Assessment): boolean {
	return canonical(a) === canonical(b);
}

function canonical(assessment: Assessment): string {
	const { context, answers, ...rest } = toAnswerFile(assessment);
	const sorted = (entries: [string, unknown][]) => entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([rest, sorted(Object.entries(context)), sorted(Object.entries(answers))]);
}
