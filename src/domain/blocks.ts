import type { Control, Edition, Framework } from './catalogue.ts';
import { findEdition, resolveCitation } from './citation-target.ts';
import { closest } from './closest.ts';
import { crosswalksBetween } from './crosswalk.ts';
import { idsAcrossEditions } from './editions.ts';
import type { Site } from './site.ts';

/** Which attributes a block takes. */
export interface BlockShape {
	readonly required: readonly string[];
	readonly optional: readonly string[];
}

/** The blocks that content may use. */
export const BLOCKS: ReadonlyMap<string, BlockShape> = new Map([
	['Controls', { required: ['under'], optional: [] }],
	['ControlList', { required: ['under'], optional: [] }],
	['CrosswalkTable', { required: ['from', 'to'], optional: ['under'] }],
	['Editions', { required: ['of'], optional: [] }],
	['Steps', { required: [], optional: [] }],
	['Evidence', { required: [], optional: [] }],
	['Agreement', { required: [], optional: [] }],
	['Callout', { required: [], optional: ['title'] }],
]);

/** What an attribute names, or why it names nothing. */
export type Reference<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: ReferenceProblem };

export interface ReferenceProblem {
	readonly message: string;
	readonly remedy: string;
}

/** An edition by its key, or by its family where that has one edition: `owasp-llm-2025`, `iso-42001`. */
export function editionReference(site: Site, text: string): Reference<Edition> {
	const found = findEdition(text.trim(), site.frameworks);
	if ('problem' in found) return { ok: false, problem: found.problem };
	return { ok: true, value: found.edition };
}

/** A control as in a citation: an edition, a space and an id, e.g. `iso-42001 A.6`. */
export function controlReference(
	site: Site,
	text: string,
): Reference<{ readonly edition: Edition; readonly control: Control }> {
	const { key, id } = splitReference(text);
	if (id === '') return missingId(text, 'iso-42001 A.6');
	const resolution = resolveCitation({ key, ids: [id] }, site.frameworks, []);
	const [target] = resolution.ok ? resolution.targets : [];
	if (target?.kind === 'control') return { ok: true, value: target };
	const [problem] = resolution.ok ? [] : resolution.problems;
	return problem === undefined ? missingId(text, 'iso-42001 A.6') : { ok: false, problem };
}

/** A family with several editions and an id that at least one of them uses, e.g. `owasp-llm LLM06`. */
export function idInFamilyReference(
	site: Site,
	text: string,
): Reference<{ readonly framework: Framework; readonly id: string }> {
	const { key, id } = splitReference(text);
	if (id === '') return missingId(text, 'owasp-llm LLM06');
	const families = site.frameworks.filter((framework) => framework.editions.length > 1);
	const framework = families.find((family) => family.id === key);
	if (framework === undefined) {
		return {
			ok: false,
			problem: {
				message: `"${key}" is not a framework with several editions.`,
				remedy: `Write one of ${families.map((family) => `"${family.id}"`).join(', ')}, without an edition.`,
			},
		};
	}
	const ids = idsAcrossEditions(framework);
	if (ids.includes(id)) return { ok: true, value: { framework, id } };
	const near = closest(id, ids);
	return {
		ok: false,
		problem: {
			message: `No edition of ${framework.shortTitle} has "${id}".`,
			remedy: `${near === undefined ? '' : `Closest: "${near}". `}Its editions are in data/frameworks/${framework.id}/.`,
		},
	};
}

/** The two editions of a crosswalk table, which some mapping set must join, and the control that narrows it. */
export function crosswalkTableReference(
	site: Site,
	attributes: { readonly from: string; readonly to: string; readonly under?: string | undefined },
): Reference<{
	readonly from: Edition;
	readonly to: Edition;
	readonly under: Control | undefined;
}> {
	const from = editionReference(site, attributes.from);
	if (!from.ok) return from;
	const to = editionReference(site, attributes.to);
	if (!to.ok) return to;
	const pair = `"${from.value.key}" and "${to.value.key}"`;
	if (crosswalksBetween(site.crosswalks, from.value.key, to.value.key).length === 0) {
		const remedy = 'The mapping sets are the files in data/crosswalks/.';
		return { ok: false, problem: { message: `No mapping set joins ${pair}.`, remedy } };
	}
	if (attributes.under === undefined) {
		return { ok: true, value: { from: from.value, to: to.value, under: undefined } };
	}
	const under = controlReference(site, attributes.under);
	if (!under.ok) return under;
	if (under.value.edition !== from.value && under.value.edition !== to.value) {
		const message = `"${attributes.under}" belongs to neither of ${pair}.`;
		return {
			ok: false,
			problem: { message, remedy: 'Name a control of one of the two editions.' },
		};
	}
	return { ok: true, value: { from: from.value, to: to.value, under: under.value.control } };
}

function splitReference(text: string): { key: string; id: string } {
	const [key = '', ...rest] = text.trim().split(/\s+/);
	return { key, id: rest.join(' ') };
}

function missingId(text: string, example: string): Reference<never> {
	return {
		ok: false,
		problem: {
			message: `"${text}" names no control.`,
			remedy: `Write a framework, a space and an id, for example "${example}".`,
		},
	};
}
