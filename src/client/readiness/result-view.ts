import { FIRST } from '../../domain/readiness/fixes.ts';
import type { GroupScore } from '../../domain/readiness/score.ts';
import {
	partialWords,
	rangeWords,
	scoreWords,
	type Report,
} from '../../exports/readiness/report.ts';
import { domainChart } from './chart.ts';
import { changeLink, firstItem, fixItem } from './fix-items.ts';
import { make, part, say, tell } from './markup.ts';

/** Writes a report into the result section. `notes` say what changed since the answers were given. */
export function showResult(root: HTMLElement, report: Report, notes: readonly string[]): void {
	const { assessment, result, sheet, fixes, unsure, strengths } = report;
	const section = part(root, '[data-result]', HTMLElement);
	const at = (name: string) => part(section, `[data-${name}]`, HTMLElement);
	tell(at('result-name'), assessment.name === '' ? '' : `: ${assessment.name}`);
	tell(
		at('result-meta'),
		[assessment.day, `version ${sheet.version} of the questions`].filter(Boolean).join(', '),
	);
	at('version-notes').hidden = notes.length === 0;
	part(at('version-notes'), 'ul', HTMLUListElement).replaceChildren(
		...notes.map((note) => make('li', '', note)),
	);
	say(at('score'), scoreWords(result));
	tell(at('band-meaning'), result.band?.meaning);
	tell(at('score-range'), rangeWords(result));
	tell(at('partial'), partialWords(result));
	at('chart').replaceChildren(domainChart(result.domains));
	part(at('domain-table'), 'tbody', HTMLTableSectionElement).replaceChildren(
		...result.domains.map(domainRow),
	);
	at('first').replaceChildren(...fixes.slice(0, FIRST).map((fix) => firstItem(report, fix)));
	at('first-none').hidden = fixes.length > 0;
	at('fixes').replaceChildren(...fixes.map((fix) => fixItem(root, report, fix)));
	at('fix-section').hidden = fixes.length === 0;
	at('unsure').replaceChildren(...unsure.map((fix) => fixItem(root, report, fix)));
	at('unsure-section').hidden = unsure.length === 0;
	at('unsure-link').hidden = unsure.length === 0;
	at('strengths').replaceChildren(
		...strengths.map(({ question: { id } }) =>
			make('li', '', report.words(id).wording, ' ', changeLink(id)),
		),
	);
	at('strength-section').hidden = strengths.length === 0;
	filterFixes(section);
}

function domainRow({ group, score, tally }: GroupScore): HTMLTableRowElement {
	const heading = make('th', '', group.label);
	heading.scope = 'row';
	const cells = [score?.points ?? 'no score', score?.highest ?? '', tally.counted];
	return make('tr', '', heading, ...cells.map((cell) => make('td', '', String(cell))));
}

/** Leaves in sight the fixes that pass the filters; their numbers stay those of the whole list. */
export function filterFixes(section: HTMLElement): void {
	const filters = [...section.querySelectorAll<HTMLSelectElement>('[data-filter]')];
	const items = [...section.querySelectorAll<HTMLLIElement>('[data-fixes] > li')];
	for (const [index, item] of items.entries()) {
		item.value = index + 1;
		item.hidden = filters.some(
			({ dataset, value }) => value !== '' && item.dataset[dataset['filter'] ?? ''] !== value,
		);
	}
	const shown = items.filter(({ hidden }) => !hidden).length;
	say(part(section, '[data-fix-count]', HTMLElement), `${shown} of ${items.length} shown`);
}
