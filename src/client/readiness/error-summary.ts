import { make } from './markup.ts';

/** One thing to mend, and what leads to it. */
export interface Problem {
	readonly text: string;
	goTo(): void;
}

/** What keeps the reader from going on, above the form, with a way to each place. */
export class ErrorSummary {
	readonly #box: HTMLElement;

	constructor(box: HTMLElement) {
		this.#box = box;
	}

	show(heading: string, problems: readonly Problem[], ...more: readonly Node[]): void {
		const items = problems.map(({ text, goTo }) => {
			const link = make('a', '', text);
			link.href = '#';
			link.addEventListener('click', (event) => {
				event.preventDefault();
				goTo();
			});
			return make('li', '', link);
		});
		this.#box.replaceChildren(make('p', 'group-title', heading), make('ul', '', ...items), ...more);
		this.#box.hidden = false;
		this.#box.focus();
	}

	clear(): void {
		this.#box.hidden = true;
		this.#box.replaceChildren();
	}
}
