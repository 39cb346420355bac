import { toAnswerFile } from '../../domain/readiness/file.ts';
import type { Fix } from '../../domain/readiness/fixes.ts';
import type { GroupScore } from '../../domain/readiness/score.ts';
import { schemaFile } from '../file-names.ts';
import type { ReadinessDocument } from './json-shape.ts';
import type { Report } from './report.ts';

/** The answers, which can be opened again, and what they lead to, for other programs. */
export function reportDocument(report: Report): ReadinessDocument {
	const { title, address, sheet, assessment, result, fixes, unsure } = report;
	const { score, band, isPartial } = result;
	return {
		$schema: new URL(schemaFile('readiness'), address).href,
		...toAnswerFile(assessment),
		questionnaire: { version: sheet.version, title },
		link: address,
		result: {
			...(score && { score: score.points, highest: score.highest, band: band?.label ?? '' }),
			isPartial,
			counts: {
				counted: result.tally.counted,
				notSure: result.tally.unsure,
				notApplicable: result.tally.notApplicable,
				unanswered: result.tally.unanswered,
			},
			domains: result.domains.map(toPart),
			frameworks: sheet.views.map(({ id }) => ({
				edition: id,
				parts: (result.views.get(id) ?? []).map(toPart),
			})),
			fixes: fixes.map(toItem),
			findOut: unsure.map(toItem),
		},
	};
}

function toPart({ group, score }: GroupScore) {
	return {
		id: group.id,
		label: group.label,
		...(score && { score: score.points, highest: score.highest }),
	};
}

function toItem({ row, priority }: Fix) {
	const { id, weight, effort } = row.question;
	return { question: id, weight, effort, priority: Math.round(priority * 100) / 100 };
}
