import { ancestors, type Control, type Edition } from '../catalogue.ts';
import { compareText } from '../finding.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import type { Outline, Sheet, View } from './sheet.ts';

/** Frameworks from which a result is seen part by part, and what their parts are called. */
const PARTS: readonly { readonly framework: string; readonly part: string }[] = [
	{ framework: 'nist-ai-rmf', part: 'Function' },
	{ framework: 'iso-42001', part: 'Clause or control objective' },
	{ framework: 'owasp-llm', part: 'Risk' },
	{ framework: 'owasp-agentic', part: 'Risk' },
];

/** What the browser needs of the newest of some versions, oldest first. */
export function makeSheet(versions: readonly Questionnaire[]): Sheet {
	const current = versions.at(-1);
	if (current === undefined) throw new Error('There is no questionnaire in data/readiness/.');
	return {
		version: current.version,
		context: current.context.map(({ id, choice, options }) => ({
			id,
			choice,
			options: options.map((option) => option.id),
		})),
		domains: current.domains.map(({ id, label }) => ({ id, label })),
		questions: current.questions.map(({ id, domain, weight, fix, appliesWhen }) => ({
			id,
			domain,
			weight,
			effort: fix.effort,
			when: appliesWhen,
		})),
		bands: current.bands,
		views: viewsOf(current.questions),
		outlines: versions.map(outlineOf),
	};
}

/** What a link needs to be read, in an order that does not depend on the file's. */
export function outlineOf({ version, questions, context, changes }: Questionnaire): Outline {
	const idsOf = (items: readonly { readonly id: string }[]) =>
		items.map(({ id }) => id).sort(compareText);
	return {
		version,
		questions: idsOf(questions),
		context: context
			.map(({ id, options }) => ({ id, options: idsOf(options) }))
			.sort((a, b) => compareText(a.id, b.id)),
		changes,
	};
}

/** The editions that questions name and whose parts we show, in the order of `PARTS`. */
function viewsOf(questions: readonly Question[]): View[] {
	const editions = new Map(
		questions.flatMap(targetsIn).map(({ edition }) => [edition.key, edition] as const),
	);
	return PARTS.flatMap(({ framework, part }) =>
		[...editions.values()]
			.filter((edition) => edition.framework === framework)
			.map((edition) => viewOf(edition, part, questions)),
	);
}

function targetsIn({ evidences, risks }: Question) {
	return [...evidences, ...risks];
}

function viewOf(edition: Edition, part: string, questions: readonly Question[]): View {
	const named = questions.map((question) => ({
		id: question.id,
		controls: targetsIn(question).flatMap(({ edition: its, control }) =>
			its.key === edition.key ? [control] : [],
		),
	}));
	const all = [...edition.controls.values()];
	const idsWhere = (test: (control: Control) => boolean) =>
		named.filter(({ controls }) => controls.some(test)).map(({ id }) => id);
	const parts = [...new Set(all.map((control) => partOf(edition, control)))];
	return {
		id: edition.key,
		label: edition.shortTitle,
		part,
		groups: parts
			.filter(({ kind }) => kind !== 'annex')
			.map((group) => ({
				id: group.id,
				label: labelOf(group),
				questions: idsWhere((control) => partOf(edition, control) === group),
			})),
		touched: all.flatMap((control) => {
			const ids = idsWhere((named) => named === control);
			return ids.length === 0 ? [] : [{ id: control.printedId, questions: ids }];
		}),
		untold: all
			.filter(({ children, kind }) => children.length === 0 && kind !== 'annex')
			.filter((control) => idsWhere((named) => named === control).length === 0)
			.map(({ printedId }) => printedId),
	};
}

/** Id and heading, unless they are one word: NIST calls its functions GOVERN, "Govern". */
function labelOf({ printedId, heading }: Control): string {
	const isSame = heading.toLowerCase() === printedId.toLowerCase();
	return isSame ? printedId : `${printedId} ${heading}`;
}

/** The part of an edition that a control belongs to: its topmost ancestor, or the one below where that is an annex. */
function partOf(edition: Edition, control: Control): Control {
	const chain = [...ancestors(edition, control), control];
	return chain.find(({ kind }) => kind !== 'annex') ?? control;
}
