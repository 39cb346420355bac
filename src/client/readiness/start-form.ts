import { make, button, part } from './markup.ts';
import { questionSection, readWords } from './page-words.ts';
import type { Snapshot } from './snapshot.ts';

/** Makes the form take answers and lead from one question to the next. */
export function startForm(snapshot: Snapshot): void {
	const { form, root, steps, errors } = snapshot;
	const press = (name: string, act: () => void) =>
		part(form, `[data-${name}]`, HTMLButtonElement).addEventListener('click', act);
	form.addEventListener('input', () => snapshot.takeAnswers());
	part(root, '[data-name]', HTMLInputElement).addEventListener('input', () =>
		snapshot.takeAnswers(),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		goOn(snapshot);
	});
	press('back', () => {
		errors.clear();
		steps.move(-1);
	});
	press('skip', () => {
		errors.clear();
		steps.move(1);
	});
	press('show-result', () => showIfComplete(snapshot));
	for (const choice of root.querySelectorAll<HTMLInputElement>('[name="layout"]')) {
		choice.addEventListener('change', () => {
			errors.clear();
			steps.layout = choice.value === 'all' ? 'all' : 'one';
		});
	}
}

function goOn(snapshot: Snapshot): void {
	const { steps, errors, assessment } = snapshot;
	if (steps.layout === 'all') {
		showIfComplete(snapshot);
		return;
	}
	const question = steps.currentQuestion;
	if (question !== undefined && !assessment.marks.has(question)) {
		const text = 'Choose an answer, or skip this question';
		errors.show('This question has no answer', [
			{ text, goTo: () => focusQuestion(snapshot, question) },
		]);
		return;
	}
	errors.clear();
	if (steps.isLast) showIfComplete(snapshot);
	else steps.move(1);
}

/** Shows the result, or first which questions have no answer. */
function showIfComplete(snapshot: Snapshot): void {
	const open = snapshot
		.report()
		.result.rows.filter(({ isAsked, mark }) => isAsked && mark === undefined);
	if (open.length === 0) {
		snapshot.showResult();
		return;
	}
	const heading =
		open.length === 1 ? '1 question has no answer' : `${open.length} questions have no answer`;
	const problems = open.map(({ question: { id } }) => {
		const { number, wording } = readWords(snapshot.form, id);
		return {
			text: `${number}. ${wording}`,
			goTo: () => {
				snapshot.errors.clear();
				snapshot.steps.goTo(id);
				focusQuestion(snapshot, id);
			},
		};
	});
	const anyway = button('Show a partial result without them', () => snapshot.showResult());
	snapshot.errors.show(heading, problems, make('p', '', anyway));
}

function focusQuestion({ form }: Snapshot, id: string): void {
	questionSection(form, id).querySelector('input')?.focus();
}
