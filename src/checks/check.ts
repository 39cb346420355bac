import { loadSite, type LoadedSite } from '../data/load-site.ts';
import { compareFindings, type Finding, type Location } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import { rules } from './index.ts';
import type { CheckContext } from './rule.ts';

export interface CheckOptions {
	/** The current day in UTC, `YYYY-MM-DD`. Without it no date counts as lying in the future. */
	readonly today?: string | undefined;
	/** Reports pages whose facts were last checked long ago. Without it a site that has grown old still builds. */
	readonly judgesAge?: boolean;
}

/** What was checked and what was found. */
export interface CheckResult {
	/** In order of file, line and column; empty when all is well. */
	readonly findings: readonly Finding[];
	readonly site: Site;
}

/** Reads everything below `content/` and `data/` of the project at `root` and holds it against every rule. */
export function check(root: string, options: CheckOptions = {}): CheckResult {
	return checkLoaded(loadSite(root), options);
}

/** Holds what was read against every rule; faults of reading come along. */
export function checkLoaded(loaded: LoadedSite, options: CheckOptions = {}): CheckResult {
	const context = contextOf(loaded, options);
	const found = rules.flatMap((rule) => {
		const findings: Finding[] = [];
		const report = (at: Location, message: string, advice = {}) => {
			findings.push({
				file: at.file,
				line: at.line,
				column: at.column,
				rule: rule.name,
				message,
				...advice,
			});
		};
		rule.check(loaded.site, report, context);
		return findings;
	});
	return { findings: sortedOnce([...loaded.findings, ...found]), site: loaded.site };
}

function contextOf(
	{ site, findings }: LoadedSite,
	{ today, judgesAge = false }: CheckOptions,
): CheckContext {
	const faults = new Set(findings.map(placeKey));
	const faultyFiles = new Set(findings.map(({ file }) => file));
	const files = findings.map(({ file }) => /^data\/frameworks\/([^/]+)\/(.+)\.yaml$/.exec(file));
	const keys = files.map((match) => `${match?.[1]}-${match?.[2]}`);
	return {
		today,
		judgesAge,
		// Most files have no fault, and to look up a place takes time.
		hasFault: (at) => faultyFiles.has(at.file) && faults.has(placeKey(at)),
		unreadEditions: new Set(keys.filter((key) => !site.editions.has(key))),
	};
}

function placeKey({ file, line, column }: Location): string {
	return `${file}:${line}:${column}`;
}

function sortedOnce(findings: readonly Finding[]): Finding[] {
	const byContent = new Map(
		findings.map((finding) => [`${placeKey(finding)} ${finding.rule} ${finding.message}`, finding]),
	);
	return [...byContent.values()].sort(compareFindings);
}
