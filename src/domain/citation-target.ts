import type { Source } from '../schemas/answer.ts';
import type { Control, Edition, Framework } from './catalogue.ts';
import type { CitationItem } from './citation.ts';
import { closest } from './closest.ts';
import { oncePer } from './once-per.ts';

/** What one reference leads to. */
export type CitationTarget =
	| { readonly kind: 'control'; readonly edition: Edition; readonly control: Control }
	| { readonly kind: 'edition'; readonly edition: Edition }
	| { readonly kind: 'source'; readonly source: Source; readonly locator: string | undefined };

/** Why a reference leads nowhere, and what was probably meant. */
export interface CitationProblem {
	readonly rule:
		| 'unknown-framework'
		| 'unknown-edition'
		| 'edition-missing'
		| 'unknown-control'
		| 'unknown-source';
	readonly message: string;
	readonly remedy: string;
}

export type Resolution =
	| { readonly ok: true; readonly targets: readonly CitationTarget[] }
	| { readonly ok: false; readonly problems: readonly CitationProblem[] };

/** Looks up what a reference names among the frameworks and the sources that the page declares. */
export function resolveCitation(
	item: CitationItem,
	frameworks: readonly Framework[],
	sources: readonly Source[],
): Resolution {
	const source = sources.find((candidate) => candidate.id === item.key);
	if (source !== undefined && item.ids.length === 0) {
		return { ok: true, targets: [{ kind: 'source', source, locator: item.locator }] };
	}
	const found = findEdition(item.key, frameworks);
	if ('problem' in found)
		return { ok: false, problems: [orUnknownSource(item, found.problem, sources)] };
	if (item.locator !== undefined) {
		return { ok: false, problems: [locatorOnFramework(item, found.edition)] };
	}
	if (item.ids.length === 0)
		return { ok: true, targets: [{ kind: 'edition', edition: found.edition }] };
	return resolveIds(item.ids, found.edition);
}

function resolveIds(ids: readonly string[], edition: Edition): Resolution {
	const targets: CitationTarget[] = [];
	const problems: CitationProblem[] = [];
	for (const id of ids) {
		const control = findControl(edition, id);
		if (control === undefined) problems.push(unknownControl(edition, id));
		else targets.push({ kind: 'control', edition, control });
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, targets };
}

/** The control that `id` names in an edition, written with or without the edition's suffix. */
export function findControl(edition: Edition, id: string): Control | undefined {
	const suffix = edition.idSuffix ?? '';
	const bare = suffix !== '' && id.endsWith(suffix) ? id.slice(0, -suffix.length) : id;
	return edition.controls.get(bare);
}

/** The edition that a key names: `iso-42001` where there is one edition, `owasp-llm-2025` where there are several. */
export function findEdition(
	key: string,
	frameworks: readonly Framework[],
): { readonly edition: Edition } | { readonly problem: CitationProblem } {
	const { editions, families } = byName(frameworks);
	const exact = editions.get(key);
	if (exact !== undefined) return { edition: exact };
	const family = families.get(key);
	const [only, ...others] = family?.editions ?? [];
	if (family !== undefined && only !== undefined) {
		return others.length === 0 ? { edition: only } : { problem: editionMissing(family) };
	}
	const prefix = frameworks.find((framework) => key.startsWith(`${framework.id}-`));
	return {
		problem: prefix === undefined ? unknownFramework(key, frameworks) : unknownEdition(key, prefix),
	};
}

interface Named {
	readonly editions: ReadonlyMap<string, Edition>;
	readonly families: ReadonlyMap<string, Framework>;
}

/** Editions by their keys and families by their ids, filed once. */
const byName = oncePer((frameworks: readonly Framework[]): Named => {
	const editions = frameworks.flatMap((framework) => framework.editions);
	return {
		editions: new Map(editions.map((edition) => [edition.key, edition])),
		families: new Map(frameworks.map((framework) => [framework.id, framework])),
	};
});

function editionMissing(framework: Framework): CitationProblem {
	return {
		rule: 'edition-missing',
		message: `"${framework.id}" has several editions, and ids mean different things in each.`,
		remedy: `Write one of ${listKeys(framework)}.`,
	};
}

function unknownEdition(key: string, framework: Framework): CitationProblem {
	const keys = framework.editions.map((edition) => edition.key);
	return {
		rule: 'unknown-edition',
		message: `${framework.shortTitle} has no edition "${key.slice(framework.id.length + 1)}" here.`,
		remedy: `${didYouMean(closest(key, keys))}Its editions are ${listKeys(framework)}, in data/frameworks/${framework.id}/.`,
	};
}

function unknownFramework(key: string, frameworks: readonly Framework[]): CitationProblem {
	const keys = frameworks.flatMap((framework) => [
		framework.id,
		...framework.editions.map((edition) => edition.key),
	]);
	return {
		rule: 'unknown-framework',
		message: `There is no framework and no declared source "${key}".`,
		remedy: `${didYouMean(closest(key, keys))}Frameworks are the folders of data/frameworks/; other works are declared under "sources" in the front matter.`,
	};
}

/** A key that looks like one of the page's sources was probably meant to be one. */
function orUnknownSource(
	item: CitationItem,
	problem: CitationProblem,
	sources: readonly Source[],
): CitationProblem {
	if (problem.rule !== 'unknown-framework') return problem;
	if (sources.some((source) => source.id === item.key)) return idsOnSource(item);
	const near = closest(
		item.key,
		sources.map((source) => source.id),
	);
	if (near === undefined && item.locator === undefined) return problem;
	return {
		rule: 'unknown-source',
		message: `This page declares no source "${item.key}".`,
		remedy: `${didYouMean(near)}Sources are declared under "sources" in the front matter.`,
	};
}

function idsOnSource(item: CitationItem): CitationProblem {
	const place = item.ids.join(', ');
	return {
		rule: 'unknown-control',
		message: `"@${item.key} ${place}" gives a declared source an id, and only frameworks have ids.`,
		remedy: `Write "@${item.key}, ${place}" for a place in the source.`,
	};
}

function locatorOnFramework(item: CitationItem, edition: Edition): CitationProblem {
	return {
		rule: 'unknown-control',
		message: `"@${item.key}, ${item.locator}" puts a comma between the framework and the id.`,
		remedy: `Write "@${item.key} ${item.locator}"; the ids are listed in ${edition.at.file}.`,
	};
}

function unknownControl(edition: Edition, id: string): CitationProblem {
	const suffix = edition.idSuffix;
	const other = suffix !== undefined && /:\d{4}$/.test(id) && !id.endsWith(suffix);
	return {
		rule: 'unknown-control',
		message: other
			? `"${id}" carries another edition than "${edition.key}".`
			: `The ${edition.shortTitle} catalogue has no "${id}".`,
		remedy: `${didYouMean(closest(id.replace(/:\d{4}$/, ''), edition.controls.keys()), 'Closest:')}Controls are listed in ${edition.at.file}.`,
	};
}

function didYouMean(value: string | undefined, lead = 'Did you mean'): string {
	if (value === undefined) return '';
	return lead.endsWith(':') ? `${lead} "${value}". ` : `${lead} "${value}"? `;
}

function listKeys(framework: Framework): string {
	return framework.editions.map((edition) => `"${edition.key}"`).join(', ');
}

/** Names a target once and for all, so that two mentions can be compared. */
export function targetKey(target: CitationTarget): string {
	switch (target.kind) {
		case 'control':
			return `control ${target.edition.key} ${target.control.id}`;
		case 'edition':
			return `edition ${target.edition.key}`;
		case 'source':
			return `source ${target.source.id}`;
		default:
			return target satisfies never;
	}
}
