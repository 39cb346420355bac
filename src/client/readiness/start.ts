import { Snapshot } from './snapshot.ts';

/** The questionnaire with everything that needs a script; without one it is a checklist. */
class ReadinessSnapshot extends HTMLElement {
	#isStarted = false;

	connectedCallback(): void {
		if (this.#isStarted) return;
		this.#isStarted = true;
		new Snapshot(this).start();
	}
}

customElements.define('readiness-snapshot', ReadinessSnapshot);
