import { resolveCitation, type CitationProblem } from '../domain/citation-target.ts';
import type { CitationItem } from '../domain/citation.ts';
import type { Location } from '../domain/finding.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import type { CheckContext, Rule } from './rule.ts';

interface Found {
	readonly problem: CitationProblem;
	readonly at: Location;
}

/** A rule that reports one kind of reference that leads nowhere; all kinds come from the one function that also makes the links. */
export function citationRule(name: CitationProblem['rule'], why: string): Rule {
	return {
		name,
		why,
		check(site, report, context) {
			for (const { problem, at } of problemsOf(site, context)) {
				if (problem.rule === name) report(at, problem.message, { remedy: problem.remedy });
			}
		},
	};
}

const problemsByContext = new WeakMap<CheckContext, readonly Found[]>();

/** Worked out once for all the rules of one check. */
function problemsOf(site: Site, context: CheckContext): readonly Found[] {
	const known = problemsByContext.get(context);
	if (known !== undefined) return known;
	const found = findProblems(site, context);
	problemsByContext.set(context, found);
	return found;
}

function findProblems(site: Site, context: CheckContext): Found[] {
	return site.documents.flatMap((document) =>
		document.prose.citations.flatMap(({ parsed, raw, at }) => {
			if (!parsed.ok) return [];
			const places = placesOf(raw, at, parsed.citation.items);
			return parsed.citation.items.flatMap((item, index) => {
				if (isUnjudged(item.key, document, site, context)) return [];
				return problemsOfItem(item, document, site, places[index] ?? []);
			});
		}),
	);
}

/** True while the file that would tell is no readable YAML. */
function isUnjudged(
	key: string,
	document: ProseDocument,
	site: Site,
	context: CheckContext,
): boolean {
	const isFramework = site.frameworks.some(({ id }) => key === id || key.startsWith(`${id}-`));
	if (document.fields === undefined && !isFramework) return true;
	const family = site.frameworks.find(({ id }) => id === key);
	const isOnlyUnread = family?.editions.length === 0;
	return context.unreadEditions.has(key) || isOnlyUnread;
}

function problemsOfItem(
	item: CitationItem,
	document: ProseDocument,
	site: Site,
	[ofKey, ...ofIds]: readonly Location[],
): Found[] {
	const ofItem = resolveCitation(item, site.frameworks, document.sources);
	if (ofItem.ok || ofKey === undefined) return [];
	const found = item.ids.flatMap((id, index) => {
		const resolution = resolveCitation({ ...item, ids: [id] }, site.frameworks, document.sources);
		const at = ofIds[index];
		return resolution.ok || at === undefined
			? []
			: resolution.problems.map((problem) => ({ problem, at }));
	});
	const isOfIds = found.every(({ problem }) => problem.rule === 'unknown-control');
	if (isOfIds && found.length > 0) return found;
	return ofItem.problems.map((problem) => ({ problem, at: ofKey }));
}

/** Places of the key and of each id of each item, in order. */
function placesOf(raw: string, at: Location, items: readonly CitationItem[]): Location[][] {
	let from = 0;
	const placeOf = (part: string): Location => {
		const index = raw.indexOf(part, from);
		if (index !== -1) from = index;
		const before = raw.slice(0, from).split('\n');
		if (index !== -1) from = index + part.length;
		const last = before.at(-1) ?? '';
		const column = before.length === 1 ? at.column + last.length : last.length + 1;
		return { file: at.file, line: at.line + before.length - 1, column };
	};
	return items.map((item) => [placeOf(`@${item.key}`), ...item.ids.map(placeOf)]);
}
