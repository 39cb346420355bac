import type { Location } from '../domain/finding.ts';
import { answerDocuments, falseClaimDocuments, termDocuments, type Site } from '../domain/site.ts';
import type { Rule } from './rule.ts';

export const futureDate: Rule = {
	name: 'future-date',
	why: 'Nobody has checked, read or published anything on a day that has not come.',
	check(site, report, { today }) {
		if (today === undefined) return;
		for (const { day, at } of datesOf(site)) {
			if (day <= today) continue;
			report(at, `${day} is in the future: today is ${today} (UTC).`, {
				remedy: 'Write the day on which it was done.',
			});
		}
	},
};

function datesOf(site: Site): { day: string; at: Location }[] {
	const ofAnswers = answerDocuments(site).flatMap(({ fields, sources, locate }) => [
		...(['published', 'updated', 'checked'] as const).map((name) => ({
			day: fields?.[name] ?? '',
			at: locate([name]),
		})),
		...sources.map(({ accessed }, index) => ({
			day: accessed,
			at: locate(['sources', index, 'accessed']),
		})),
	]);
	const ofEntries = [...termDocuments(site), ...falseClaimDocuments(site)].flatMap((document) => [
		document.kind === 'term'
			? { day: document.fields?.updated ?? '', at: document.locate(['updated']) }
			: { day: document.fields?.checked ?? '', at: document.locate(['checked']) },
		...document.sources.map(({ accessed }, index) => ({
			day: accessed,
			at: document.locate(['sources', index, 'accessed']),
		})),
	]);
	const ofEditions = [...site.editions.values()].map((edition) => ({
		day: edition.checked,
		at: edition.locate(['checked']),
	}));
	const ofCrosswalks = site.crosswalks.map((crosswalk) => ({
		day: crosswalk.source.accessed,
		at: crosswalk.locate(['source', 'accessed']),
	}));
	const ofQuestionnaires = site.questionnaires.map(({ published, locate }) => ({
		day: published,
		at: locate(['published']),
	}));
	return [...ofAnswers, ...ofEntries, ...ofEditions, ...ofCrosswalks, ...ofQuestionnaires];
}
