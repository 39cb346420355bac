import { closest } from '../domain/closest.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Report, Rule } from './rule.ts';

/** After these the id goes on in the new version. */
const KEEPS_ID: readonly string[] = ['reworded', 'rewritten'];

export const readinessChanges: Rule = {
	name: 'readiness-changes',
	why: 'Whoever opens an old result must be told what became of each question.',
	check(site, report) {
		const versions = site.questionnaires;
		for (const [index, now] of versions.entries()) {
			const before = versions[index - 1];
			checkNamed(now, before, report);
			if (before !== undefined) checkComplete(now, before, report);
			checkReused(now, versions.slice(0, Math.max(0, index - 1)), before, report);
		}
	},
};

/** Every change is about a question of the version before and leads to questions of this one. */
function checkNamed(now: Questionnaire, before: Questionnaire | undefined, report: Report) {
	const old = before?.questions.map(({ id }) => id) ?? [];
	const ids = now.questions.map(({ id }) => id);
	for (const [index, { question, what, to }] of now.changes.entries()) {
		const at = now.locate(['changes', index, 'question']);
		if (!old.includes(question)) {
			const near = closest(question, old);
			report(at, `The version before has no question "${question}".`, {
				remedy: near === undefined ? 'Remove the change.' : `Did you mean "${near}"?`,
			});
		} else if (KEEPS_ID.includes(what) !== ids.includes(question)) {
			const verb = ids.includes(question) ? 'is still here' : 'is gone';
			report(at, `"${question}" is said to be ${what}, but it ${verb}.`, {
				remedy: 'Reworded and rewritten questions keep their id; the others lose it.',
			});
		}
		for (const [position, id] of to.entries()) {
			if (ids.includes(id)) continue;
			report(now.locate(['changes', index, 'to', position]), `There is no question "${id}".`, {
				remedy: 'Name questions of this version.',
			});
		}
	}
}

/** Every question of the version before is here again, or a change says what became of it. */
function checkComplete(now: Questionnaire, before: Questionnaire, report: Report) {
	const known = new Set([
		...now.questions.map(({ id }) => id),
		...now.changes.map(({ question }) => question),
	]);
	for (const { id } of before.questions.filter((question) => !known.has(question.id))) {
		report(now.locate(['changes']), `Nothing says what became of the question "${id}".`, {
			remedy: `Add a change with "question: ${id}", "what" and a "note".`,
		});
	}
}

/** An id that went away does not come back with another meaning. */
function checkReused(
	now: Questionnaire,
	earlier: readonly Questionnaire[],
	before: Questionnaire | undefined,
	report: Report,
) {
	const used = new Set(earlier.flatMap(({ questions }) => questions.map(({ id }) => id)));
	const kept = new Set(before?.questions.map(({ id }) => id));
	for (const { id, locate } of now.questions) {
		if (!used.has(id) || kept.has(id)) continue;
		report(locate(['id']), `The id "${id}" belonged to a question that is no longer asked.`, {
			remedy: 'Give the new question an id of its own.',
		});
	}
}
