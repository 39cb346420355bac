import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What Lighthouse judges, in the order of its report. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof CATEGORIES)[number];

/** One run over one page. */
export interface LighthouseRun {
	/** 0 to 100. */
	readonly scores: Readonly<Record<Category, number>>;
	/** Audits that cost points, by category, e.g. `seo: is-crawlable`. */
	readonly faults: readonly string[];
}

interface Report {
	readonly categories: Readonly<
		Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>
	>;
	readonly audits: Readonly<Record<string, { score: number | null }>>;
}

const REPORT_MAX = 50_000_000; // bytes; a report holds screenshots

/** Runs Lighthouse's command for phones against a Chromium that listens on `port`. The command comes from `npm run lighthouse`. */
export async function runLighthouse(url: string, port: number): Promise<LighthouseRun> {
	const { stdout } = await promisify(execFile)(
		'lighthouse',
		[
			url,
			`--port=${port}`,
			'--output=json',
			'--quiet',
			'--no-enable-error-reporting',
			`--only-categories=${CATEGORIES.join(',')}`,
		],
		{ maxBuffer: REPORT_MAX },
	);
	const { categories, audits }: Report = JSON.parse(stdout);
	const entries = CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)]);
	const faults = CATEGORIES.flatMap((name) =>
		categories[name].auditRefs
			.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
			.map(({ id }) => `${name}: ${id}`),
	);
	return { scores: Object.fromEntries(entries), faults };
}

/** The run in the middle, by the sum of its scores. */
export function medianRun(runs: readonly LighthouseRun[]): LighthouseRun {
	const sum = ({ scores }: LighthouseRun) =>
		CATEGORIES.reduce((all, name) => all + scores[name], 0);
	const middle = runs.toSorted((a, b) => sum(a) - sum(b))[Math.floor(runs.length / 2)];
	if (middle === undefined) throw new Error('There is no run of Lighthouse to take.');
	return middle;
}
