import { isBlank, type Assessment } from '../../domain/readiness/assessment.ts';
import { migrate } from '../../domain/readiness/migrate.ts';
import { showComparison } from './compare-view.ts';
import { askFirst } from './confirm.ts';
import { download } from './downloads.ts';
import { Keeping } from './keeping.ts';
import { nameOf, showKept } from './kept-list.ts';
import { make, part } from './markup.ts';
import { openedWords, openFile } from './opening.ts';
import type { Snapshot } from './snapshot.ts';
import { Store, type Kept } from './store.ts';

/** Keeps, opens, deletes and starts assessments; nothing goes away unasked. */
export class KeptAssessments {
	readonly #snapshot: Snapshot;
	readonly #root: HTMLElement;
	readonly #store: Store;
	readonly #keeping: Keeping;

	constructor(snapshot: Snapshot) {
		this.#snapshot = snapshot;
		this.#root = snapshot.root;
		this.#store = new Store(browserStorage(), snapshot.outlines);
		this.#keeping = new Keeping(this.#store);
		const consent = part(this.#root, '[data-consent]', HTMLInputElement);
		consent.addEventListener('change', () => this.#changeConsent(consent));
		const again = part(this.#root, '[data-start-again]', HTMLButtonElement);
		again.addEventListener('click', () => this.#leaveOpen(() => snapshot.startAgain()));
		const field = part(this.#root, '[data-import]', HTMLInputElement);
		field.addEventListener('change', () => void this.#import(field));
	}

	/** Keeps what is open, if the reader has agreed. */
	keep(): void {
		if (this.#keeping.keep(this.#snapshot.assessment)) return;
		this.#snapshot.notice('This browser could not keep the answers. The address still holds them.');
	}

	/** Finds the entry of an assessment that came with the address. */
	recognise(assessment: Assessment): void {
		this.#keeping.recognise(assessment);
	}

	/** Shows what is kept, and offers it for comparison. */
	show(): void {
		const all = this.#store.list();
		part(this.#root, '[data-consent]', HTMLInputElement).checked = this.#store.isAgreed;
		part(this.#root, '[data-saved]', HTMLElement).hidden = all.length === 0;
		showKept(part(this.#root, '[data-saved-list]', HTMLElement), all, this.#keeping.ownId, {
			open: (kept) => this.#open(kept),
			remove: (kept) => this.#remove(kept),
		});
		offerComparison(
			this.#snapshot,
			all.filter(({ id }) => id !== this.#keeping.ownId),
		);
	}

	/** An entry of an older version stays as it is; its answers are opened as a copy. */
	#open(kept: Kept): void {
		const { assessment, notes } = migrate(kept.assessment, this.#snapshot.outlines);
		this.#leaveOpen(() => {
			if (assessment.version === kept.assessment.version) this.#keeping.adopt(kept);
			this.#snapshot.open(assessment, notes);
			this.#snapshot.notice(`Opened: ${nameOf(assessment)}.`);
		});
	}

	#remove(kept: Kept): void {
		this.#ask(`Delete “${nameOf(kept.assessment)}” from this browser?`, () => {
			this.#store.remove(kept.id);
			this.show();
		});
	}

	#changeConsent(consent: HTMLInputElement): void {
		if (consent.checked) {
			if (!this.#store.agree()) {
				this.#snapshot.notice(
					'This browser keeps nothing for this page. The address holds your answers.',
				);
			}
			this.keep();
			this.show();
			return;
		}
		consent.checked = true; // until the reader has confirmed
		this.#ask('Forget every assessment that is kept in this browser?', () => {
			this.#store.forget();
			this.#keeping.release();
			this.show();
		});
	}

	async #import(field: HTMLInputElement): Promise<void> {
		const [file] = field.files ?? [];
		if (file === undefined) return;
		const opened = await openFile(file, this.#snapshot.outlines);
		field.value = ''; // so that the same file can be chosen again
		if (!opened.ok) {
			this.#snapshot.notice(opened.problem);
			return;
		}
		this.#leaveOpen(() => {
			this.#snapshot.open(opened.assessment, opened.notes);
			this.keep();
			this.#snapshot.showResult();
			this.#snapshot.notice(openedWords(opened.ignored));
		});
	}

	/** Goes on at once where the open answers are kept or none, and asks where they would be lost. */
	#leaveOpen(goOn: () => void): void {
		const { assessment } = this.#snapshot;
		const leave = () => {
			this.#keeping.release();
			goOn();
		};
		if (this.#keeping.holds(assessment) || isBlank(assessment)) leave();
		else this.#ask('The open answers are not kept in this browser. Close them?', leave);
	}

	#ask(question: string, goOn: () => void): void {
		askFirst(this.#root, question, () => download(this.#snapshot.report(), 'json'), goOn);
	}
}

function offerComparison(snapshot: Snapshot, all: readonly Kept[]): void {
	const section = part(snapshot.root, '.compare', HTMLElement);
	const select = part(section, '[data-compare-saved]', HTMLSelectElement);
	part(section, '[data-compare-saved-label]', HTMLElement).hidden = all.length === 0;
	const none = make('option', '', 'Choose one');
	none.value = '';
	select.replaceChildren(
		none,
		...all.map(({ id, assessment }) => {
			const option = make('option', '', nameOf(assessment));
			option.value = id;
			return option;
		}),
	);
	select.onchange = () => {
		const chosen = all.find(({ id }) => id === select.value);
		if (chosen === undefined) return;
		const { assessment } = migrate(chosen.assessment, snapshot.outlines);
		showComparison(section, snapshot.report(), assessment);
	};
}

/** Undefined where the browser refuses even to name its storage. */
function browserStorage(): Storage | undefined {
	try {
		return localStorage;
	} catch {
		return undefined;
	}
}
