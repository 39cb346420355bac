import type { Location } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import type { Rule } from './rule.ts';

const RUN_MAX = 8; // words in a row: more are hardly ever the same by chance

export const sharedWording: Rule = {
	name: 'shared-wording',
	why: 'A run of words taken from a protected text is reproduction, which its licence and our promise rule out.',
	check(site, report) {
		const protectedRuns = runsOfTitles(site);
		const starts = new Set([...protectedRuns.keys()].map((run) => run.slice(0, run.indexOf(' '))));
		for (const { text, at } of ownTexts(site)) {
			const run = runsOf(text, starts).find((one) => protectedRuns.has(one));
			if (run === undefined) continue;
			report(at, `"${run}" is also the wording of ${protectedRuns.get(run)}.`, {
				remedy: `Say it in your own words: at most ${RUN_MAX} words in a row may be the same.`,
			});
		}
	},
};

/** The only protected text that we hold is titles; most are too short to matter, some are whole sentences. */
function runsOfTitles(site: Site): Map<string, string> {
	const editions = [...site.editions.values()];
	return new Map(
		editions.flatMap(({ shortTitle, controls }) =>
			[...controls.values()].flatMap(({ id, title = '' }) =>
				runsOf(title).map((run) => [run, `${shortTitle} ${id}`] as const),
			),
		),
	);
}

function ownTexts(site: Site): { text: string; at: Location }[] {
	const controls = [...site.editions.values()].flatMap((edition) => [...edition.controls.values()]);
	return [
		...controls.flatMap((control) =>
			(['summary', 'actions', 'evidence'] as const).flatMap((field) =>
				[control[field] ?? []].flat().map((text) => ({ text, at: control.locate([field]) })),
			),
		),
		...site.crosswalks
			.filter(({ owner }) => owner === 'us')
			.flatMap(({ mappings }) => mappings)
			.flatMap(({ rationale, at }) => (rationale === undefined ? [] : [{ text: rationale, at }])),
		...site.documents.flatMap(({ prose }) => prose.passages),
	];
}

/** Every run of one word more than may be shared; of those that start with one of some words, where these are given. */
function runsOf(text: string, starts?: ReadonlySet<string>): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.flatMap((word, start) => {
		if (start + RUN_MAX >= words.length || starts?.has(word) === false) return [];
		return [words.slice(start, start + RUN_MAX + 1).join(' ')];
	});
}
