import type { Fix } from '../../domain/readiness/fixes.ts';
import type { GroupScore } from '../../domain/readiness/score.ts';
import {
	markWords,
	partialWords,
	priorityWords,
	rangeWords,
	scoreWords,
	type Link,
	type Report,
} from './report.ts';

/** The report as Markdown, in the order of the page. */
export function reportMarkdown(report: Report): string {
	const { title, address, sheet, assessment, result, fixes, unsure, strengths, words } = report;
	const name = assessment.name === '' ? '' : `: ${escapeText(assessment.name)}`;
	const notes = [result.band?.meaning, rangeWords(result), partialWords(result)];
	return [
		`# ${title}${name}`,
		`**${scoreWords(result)}**`,
		...notes.flatMap((note) => note ?? []),
		`${assessment.day === '' ? '' : `${assessment.day}. `}Version ${sheet.version} of the questions. [The same result on the site](${address}). Guidance only, no percentage of compliance.`,
		'## By domain',
		scoreTable('Domain', result.domains),
		...section(
			'Everything to do, in order',
			fixes.map((fix, index) => fixItem(report, fix, index)),
		),
		...section(
			'What you were not sure of',
			unsure.map((fix, index) => fixItem(report, fix, index)),
		),
		...section(
			'What you already do well',
			strengths.map(({ question }) => `- ${words(question.id).wording}`),
		),
		...sheet.views.flatMap(({ id, label, part }) => [
			`## ${label}`,
			scoreTable(part, result.views.get(id) ?? []),
		]),
		'## The arithmetic',
		arithmetic(report),
	]
		.join('\n\n')
		.concat('\n');
}

function section(heading: string, items: readonly string[]): string[] {
	return items.length === 0 ? [] : [`## ${heading}`, items.join('\n')];
}

function scoreTable(what: string, groups: readonly GroupScore[]): string {
	const rows = groups.map(({ group, score }) => [
		escapeCell(group.label),
		score === undefined ? 'no score' : String(score.points),
		score === undefined ? '' : String(score.highest),
	]);
	return table([what, 'Score', 'If “not sure” became the best'], rows);
}

function arithmetic({ result, words }: Report): string {
	const rows = result.rows.map(({ question, isAsked, mark, earned, possible }) => {
		const text = words(question.id);
		const answer = isAsked ? markWords(mark, text) : 'not asked';
		const sums = possible > 0 ? [String(earned), String(possible)] : ['', ''];
		return [
			`${text.number}. ${escapeCell(text.wording)}`,
			escapeCell(answer),
			String(question.weight),
			...sums,
		];
	});
	const { earned, possible } = result.tally;
	const sums = ['Sums', '', '', String(earned), String(possible)];
	return table(['Question', 'Answer', 'Weight', 'Weight × level', 'Weight × 3'], [...rows, sums]);
}

function fixItem({ words }: Report, fix: Fix, index: number): string {
	const text = words(fix.row.question.id);
	const inside = [
		markWords(fix.row.mark, text),
		priorityWords(fix),
		...text.steps.map((step) => `- ${step}`),
		`Evidence to keep: ${text.evidence.join('; ')}.`,
		`Evidence for: ${links(text.controls)}. Reduces: ${links(text.risks)}.`,
		`Explained in: ${links(text.answers)}`,
	];
	return [`${index + 1}. **${text.wording}**`, ...inside.map((line) => `   ${line}`)].join('\n\n');
}

function links(all: readonly Link[]): string {
	return all.map(({ text, address }) => `[${text}](${address})`).join(', ');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function escapeCell(text: string): string {
	return text.replaceAll('|', '\\|');
}

/** Text from a reader, in which nothing is markup. */
function escapeText(text: string): string {
	return text.replace(/[\\`*_{}[\]()<>#+\-.!|&~]/g, '\\$&');
}
