import {
	askedQuestions,
	cleanName,
	emptyAssessment,
	isBlank,
	type Assessment,
} from '../../domain/readiness/assessment.ts';
import {
	asksForResult,
	encodeFragment,
	looksLikeFragment,
	withResult,
} from '../../domain/readiness/fragment.ts';
import { resultOf } from '../../domain/readiness/score.ts';
import type { Outline, Sheet } from '../../domain/readiness/sheet.ts';
import { makeReport, type Report } from '../../exports/readiness/report.ts';
import { fillForm, readForm } from './answers-form.ts';
import { ErrorSummary } from './error-summary.ts';
import { KeptAssessments } from './kept-assessments.ts';
import { part, say } from './markup.ts';
import { openFragment } from './opening.ts';
import { readSheet, readWords } from './page-words.ts';
import { showResult } from './result-view.ts';
import { fillSheets } from './sheet-view.ts';
import { startForm } from './start-form.ts';
import { startResult } from './start-result.ts';
import { Steps } from './steps.ts';

/** One open assessment: its answers, its place in the form, its address, and whether its result is in sight. */
export class Snapshot {
	readonly root: HTMLElement;
	readonly form: HTMLFormElement;
	readonly sheet: Sheet;
	readonly steps: Steps;
	readonly errors: ErrorSummary;
	assessment: Assessment;
	/** What changed since the answers were given. */
	#notes: readonly string[] = [];
	#isResultShown = false;
	#kept: KeptAssessments | undefined;

	constructor(root: HTMLElement) {
		this.root = root;
		this.form = part(root, '[data-form]', HTMLFormElement);
		this.sheet = readSheet(root);
		this.steps = new Steps(this.form);
		this.errors = new ErrorSummary(part(root, '[data-errors]', HTMLElement));
		this.assessment = emptyAssessment(this.sheet.version);
	}

	get outlines(): readonly Outline[] {
		return this.sheet.outlines;
	}

	start(): void {
		for (const name of ['progress', 'buttons']) this.#part(name).hidden = false;
		this.root.dataset['state'] = 'answering';
		startForm(this);
		startResult(this);
		this.#kept = new KeptAssessments(this);
		this.#openAddress(); // before anything writes to the address
		this.#refresh();
		addEventListener('hashchange', () => this.#openAddress());
	}

	/** Takes in what the reader has just entered. */
	takeAnswers(): void {
		const name = cleanName(part(this.root, '[data-name]', HTMLInputElement).value);
		const day = new Date().toISOString().slice(0, 10);
		this.assessment = { ...this.assessment, ...readForm(this.form, this.sheet), name, day };
		this.#notes = [];
		say(this.#part('notice'), '');
		this.#kept?.keep();
		this.#refresh();
	}

	/** Opens answers that came from outside, as an assessment of their own. */
	open(assessment: Assessment, notes: readonly string[] = []): void {
		this.assessment = assessment;
		this.#notes = notes;
		fillForm(this.form, assessment);
		part(this.root, '[data-name]', HTMLInputElement).value = assessment.name;
		this.errors.clear();
		this.#refresh();
	}

	startAgain(): void {
		this.open(emptyAssessment(this.sheet.version));
		this.hideResult();
		this.steps.goTo('context');
	}

	report(): Report {
		const address = new URL(location.href);
		address.hash = withResult(this.#fragment(), true);
		return makeReport(this.sheet, this.assessment, {
			title: part(document, 'h1', HTMLElement).textContent.trim(),
			address: address.href,
			words: (id) => readWords(this.form, id),
		});
	}

	showResult(): void {
		this.errors.clear();
		this.#isResultShown = true;
		this.#refresh();
		part(this.root, '#result', HTMLElement).focus();
		part(this.root, '#result', HTMLElement).scrollIntoView({ block: 'start' });
	}

	hideResult(): void {
		this.#isResultShown = false;
		this.#refresh();
	}

	/** Shows one question, also from the result. */
	goToQuestion(id: string): void {
		this.hideResult();
		this.steps.goTo(id);
	}

	notice(text: string): void {
		const notice = this.#part('notice');
		say(notice, text);
		notice.scrollIntoView({ block: 'nearest' });
	}

	#openAddress(): void {
		const fragment = location.hash.slice(1);
		const question = /^q-(.+)$/.exec(fragment)?.[1];
		if (question !== undefined) this.goToQuestion(question);
		if (!looksLikeFragment(fragment)) {
			// A place on the page: the browser goes there, and the address goes on holding the answers.
			this.#putIntoAddress();
			return;
		}
		if (fragment === withResult(this.#fragment(), this.#isResultShown)) return;
		const opened = openFragment(fragment, this.outlines);
		if (!opened.ok) {
			this.notice(opened.problem);
			this.#putIntoAddress();
			return;
		}
		this.#kept?.recognise(opened.assessment);
		this.open(opened.assessment, opened.notes);
		if (asksForResult(fragment) || opened.notes.length > 0) this.showResult();
	}

	/** Everything on the page that follows from the answers. */
	#refresh(): void {
		const { root, sheet, assessment } = this;
		const asked = askedQuestions(sheet, assessment);
		const result = resultOf(sheet, assessment);
		this.steps.setQuestions(asked.map(({ id }) => id));
		this.#tellProgress(asked.length - result.tally.unanswered, asked.length);
		fillSheets(root, sheet, result);
		root.dataset['state'] = this.#isResultShown ? 'result' : 'answering';
		this.#part('result').hidden = !this.#isResultShown;
		this.form.hidden = this.#isResultShown;
		if (this.#isResultShown) showResult(root, this.report(), this.#notes);
		this.#putIntoAddress();
		this.#kept?.show();
	}

	#tellProgress(answered: number, asked: number): void {
		const progress = part(this.root, 'progress', HTMLProgressElement);
		progress.max = Math.max(1, asked);
		progress.value = answered;
		say(this.#part('progress-words'), `${answered} of ${asked} questions answered`);
	}

	#putIntoAddress(): void {
		const isNothing = isBlank(this.assessment) && !this.#isResultShown;
		const hash = isNothing ? '' : `#${withResult(this.#fragment(), this.#isResultShown)}`;
		if (hash === location.hash) return;
		if (isNothing && !looksLikeFragment(location.hash.slice(1))) return;
		history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
	}

	#fragment(): string {
		const outline = this.outlines.find(({ version }) => version === this.sheet.version);
		if (outline === undefined) throw new Error('The page does not know its own version.');
		return encodeFragment(this.assessment, outline);
	}

	#part(name: string): HTMLElement {
		return part(this.root, `[data-${name}]`, HTMLElement);
	}
}
