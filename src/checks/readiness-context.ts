import { UNREAD } from '../data/stand-ins.ts';
import { closest } from '../domain/closest.ts';
import type { Location } from '../domain/finding.ts';
import type { Question, Questionnaire } from '../domain/questionnaire.ts';
import type { Report, Rule } from './rule.ts';

export const readinessContext: Rule = {
	name: 'readiness-context',
	why: 'A condition that names nothing real, or can never hold, hides its question from everybody.',
	check(site, report) {
		for (const questionnaire of site.questionnaires) {
			if (questionnaire.context.some(({ question }) => question === UNREAD)) continue;
			for (const question of questionnaire.questions) {
				checkNames(questionnaire, question, report);
				checkReachable(questionnaire, question, report);
			}
		}
	},
};

function checkNames({ context }: Questionnaire, { appliesWhen, locate }: Question, report: Report) {
	for (const [index, condition] of appliesWhen.entries()) {
		const asked = context.find(({ id }) => id === condition.context);
		const at = locate(['appliesWhen', index, 'context']);
		if (asked === undefined) {
			reportUnknown(at, 'context', condition.context, context, report);
			continue;
		}
		for (const [position, option] of condition.anyOf.entries()) {
			if (asked.options.some(({ id }) => id === option)) continue;
			const place = locate(['appliesWhen', index, 'anyOf', position]);
			reportUnknown(place, `option of "${asked.id}"`, option, asked.options, report);
		}
	}
}

function reportUnknown(
	at: Location,
	what: string,
	id: string,
	known: readonly { readonly id: string }[],
	report: Report,
) {
	const ids = known.map((one) => one.id);
	const near = closest(id, ids);
	report(at, `There is no ${what} named "${id}".`, {
		remedy: near === undefined ? `Use one of ${ids.join(', ')}.` : `Did you mean "${near}"?`,
	});
}

/** Two conditions on a context of which one option can be chosen must share an option. */
function checkReachable(
	{ context }: Questionnaire,
	{ id, appliesWhen, locate }: Question,
	report: Report,
) {
	for (const { id: name } of context.filter(({ choice }) => choice === 'one')) {
		const sets = appliesWhen.filter((condition) => condition.context === name);
		const [first, ...rest] = sets.map(({ anyOf }) => anyOf);
		if (first === undefined) continue;
		const shared = first.filter((option) => rest.every((anyOf) => anyOf.includes(option)));
		if (shared.length > 0) continue;
		report(locate(['appliesWhen']), `No choice of "${name}" ever leads to the question "${id}".`, {
			remedy: 'All conditions must hold at once; write alternatives in one "anyOf".',
		});
	}
}
