import type { QuestionnaireHead, QuestionRecord } from '../schemas/readiness.ts';
import { resolveCitation, type CitationProblem, type CitationTarget } from './citation-target.ts';
import { parseCitation } from './citation.ts';
import type { Control, Edition, Framework } from './catalogue.ts';
import { controlKey, type MappingOfControl } from './crosswalk.ts';
import type { Location } from './finding.ts';
import type { Site } from './site.ts';

type ControlTarget = CitationTarget & { readonly kind: 'control' };

/** One question of the readiness snapshot with what its citations lead to. */
export interface Question extends QuestionRecord {
	/** The controls that its answer is evidence for. */
	readonly evidences: readonly ControlTarget[];
	/** The risks that a better answer reduces. */
	readonly risks: readonly ControlTarget[];
	readonly at: Location;
	/** Place of a field of the question. */
	locate(path: readonly PropertyKey[]): Location;
}

/** One version of the readiness snapshot. */
export interface Questionnaire extends QuestionnaireHead {
	/** Name of its file without extension. */
	readonly name: string;
	/** In the order in which they are asked. */
	readonly questions: readonly Question[];
	readonly at: Location;
	/** Place of a field of the file. */
	locate(path: readonly PropertyKey[]): Location;
}

/** The newest version, which readers answer; undefined on a site without one. */
export function currentQuestionnaire(
	site: Pick<Site, 'questionnaires'>,
): Questionnaire | undefined {
	return site.questionnaires.at(-1);
}

/** A citation without brackets that leads to no control. */
export interface ReferenceProblem {
	readonly message: string;
	readonly remedy: string;
	/** Key of the framework that it names; undefined where it cannot be read. */
	readonly key: string | undefined;
}

export type Reference =
	| { readonly ok: true; readonly targets: readonly ControlTarget[] }
	| { readonly ok: false; readonly problems: readonly ReferenceProblem[] };

/** What a citation without brackets, such as `iso-42001 A.4.2`, leads to. */
export function resolveReference(text: string, frameworks: readonly Framework[]): Reference {
	const parsed = parseCitation(`[@${text}]`);
	const [item, ...others] = parsed.ok ? parsed.citation.items : [];
	if (item === undefined || others.length > 0) {
		const why = parsed.ok ? 'this names several frameworks' : parsed.problem;
		const remedy = 'Write one framework and its ids, for example iso-42001 A.4.2.';
		return refusal(`"${text}" is no citation: ${why}.`, remedy, undefined);
	}
	const resolution = resolveCitation(item, frameworks, []);
	if (!resolution.ok) return { ok: false, problems: resolution.problems.map(withKey(item.key)) };
	const targets = resolution.targets.filter((target) => target.kind === 'control');
	if (targets.length > 0) return { ok: true, targets };
	const message = `"${text}" names a whole edition.`;
	return refusal(message, 'Name the control, for example iso-42001 A.4.2.', item.key);
}

function withKey(key: string) {
	return ({ message, remedy }: CitationProblem): ReferenceProblem => ({ message, remedy, key });
}

function refusal(message: string, remedy: string, key: string | undefined): Reference {
	return { ok: false, problems: [{ message, remedy, key }] };
}

/** The controls that some references lead to; those that lead nowhere are left out. */
export function targetsOf(
	references: readonly string[],
	frameworks: readonly Framework[],
): ControlTarget[] {
	return references.flatMap((reference) => {
		const resolved = resolveReference(reference, frameworks);
		return resolved.ok ? resolved.targets : [];
	});
}

/** Anchor of a question on the page of the snapshot. */
export function questionAnchor({ id }: Pick<Question, 'id'>): string {
	return `q-${id}`;
}

/** Questions of the newest version that name a control, as evidence or as a risk. */
export function questionsAbout(site: Site, edition: Edition, control: Control): Question[] {
	const isIt = (target: ControlTarget) =>
		target.edition.key === edition.key && target.control.id === control.id;
	const questions = currentQuestionnaire(site)?.questions ?? [];
	return questions.filter(({ evidences, risks }) => [...evidences, ...risks].some(isIt));
}

/** A question's conditions in words: what must be said of the agent for it to be asked. */
export function conditionsOf({ context }: Questionnaire, { appliesWhen }: Question): string[] {
	return appliesWhen.flatMap(({ context: id, anyOf }) => {
		const asked = context.find((candidate) => candidate.id === id);
		if (asked === undefined) return [];
		const labels = asked.options
			.filter((option) => anyOf.includes(option.id))
			.map(({ label }) => `“${label}”`);
		return [`${asked.question} ${labels.join(' or ')}`];
	});
}

/** Rows of any mapping set that join two of the controls that a question names, each once. */
export function crosswalkOfQuestion(
	site: Site,
	{ evidences, risks }: Question,
): MappingOfControl[] {
	const targets = [...evidences, ...risks];
	const keys = targets.map(({ edition, control }) => controlKey(edition.key, control.id));
	return [...new Set(keys)].flatMap((key) =>
		(site.mappings.get(key) ?? []).filter(
			({ crosswalk, mapping }) =>
				!crosswalk.isInverted &&
				mapping.to !== undefined &&
				keys.includes(controlKey(crosswalk.to, mapping.to)),
		),
	);
}
