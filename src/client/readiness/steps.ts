import { part } from './markup.ts';

export type Layout = 'one' | 'all';

const CONTEXT = 'context';

/** Which steps of the form are in sight: one, or all that apply. */
export class Steps {
	readonly #form: HTMLFormElement;
	#layout: Layout = 'one';
	/** The context, and the questions that apply, in order. */
	#ids: readonly string[] = [CONTEXT];
	#current = CONTEXT;

	constructor(form: HTMLFormElement) {
		this.#form = form;
	}

	get layout(): Layout {
		return this.#layout;
	}

	set layout(layout: Layout) {
		this.#layout = layout;
		this.#show();
	}

	/** The question in sight; undefined at the context, and where all are. */
	get currentQuestion(): string | undefined {
		return this.#layout === 'one' && this.#current !== CONTEXT ? this.#current : undefined;
	}

	get isLast(): boolean {
		return this.#current === this.#ids.at(-1);
	}

	/** Takes in which questions apply. */
	setQuestions(ids: readonly string[]): void {
		this.#ids = [CONTEXT, ...ids];
		if (!this.#ids.includes(this.#current)) this.#current = CONTEXT;
		this.#show();
	}

	/** Goes `by` steps on or back, and puts the focus there. */
	move(by: 1 | -1): void {
		const target = this.#ids[this.#ids.indexOf(this.#current) + by];
		if (target !== undefined) this.goTo(target);
	}

	/** Shows one step and puts the focus on its heading. */
	goTo(id: string): void {
		if (!this.#ids.includes(id)) return;
		this.#current = id;
		this.#show();
		const step = this.#form.querySelector(`[data-step="${CSS.escape(id)}"]`);
		const heading = step?.querySelector<HTMLElement>('[data-focus]');
		heading?.focus({ preventScroll: true });
		const top = this.#layout === 'one' ? this.#form : step;
		top?.scrollIntoView({ block: 'start' });
	}

	start(): void {
		this.#current = CONTEXT;
		this.#show();
	}

	#show(): void {
		const isOne = this.#layout === 'one';
		for (const step of this.#form.querySelectorAll<HTMLElement>('[data-step]')) {
			const id = step.dataset['step'] ?? '';
			step.hidden = isOne ? id !== this.#current : !this.#ids.includes(id);
		}
		for (const domain of this.#form.querySelectorAll<HTMLElement>('[data-domain]')) {
			domain.hidden = domain.querySelector('[data-step]:not([hidden])') === null;
		}
		this.#form.dataset['layout'] = this.#layout;
		const isAtQuestion = this.currentQuestion !== undefined;
		part(this.#form, '[data-back]', HTMLButtonElement).hidden = !isAtQuestion;
		part(this.#form, '[data-skip]', HTMLButtonElement).hidden = !isAtQuestion || this.isLast;
		const next = part(this.#form, '[data-next]', HTMLButtonElement);
		next.textContent = !isOne || this.isLast ? 'See the result' : 'Next';
	}
}
