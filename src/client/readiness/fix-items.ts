import { BEST } from '../../domain/readiness/assessment.ts';
import type { Fix } from '../../domain/readiness/fixes.ts';
import { markWords, priorityWords, type Report } from '../../exports/readiness/report.ts';
import { make } from './markup.ts';
import { questionSection } from './page-words.ts';

/** One thing to do, whole: where the agent stands, why it stands here in the list, and what to do with everything it rests on. */
export function fixItem(root: ParentNode, report: Report, fix: Fix): HTMLLIElement {
	const { id, domain, effort } = fix.row.question;
	const words = report.words(id);
	const item = make(
		'li',
		'fix',
		make('p', 'fix-title', words.wording, ' ', changeLink(id)),
		make('p', '', make('b', '', 'Now: '), markWords(fix.row.mark, words)),
		make('p', '', make('b', '', 'At its best: '), words.levels[BEST] ?? ''),
		make('p', 'priority', priorityWords(fix)),
		whatToDo(root, id),
	);
	item.dataset['domain'] = domain;
	item.dataset['effort'] = effort;
	item.id = `fix-${id}`;
	return item;
}

/** One of the first things to do, and why it comes first. */
export function firstItem(report: Report, fix: Fix): HTMLLIElement {
	const { id } = fix.row.question;
	const { wording, weightReason, steps } = report.words(id);
	const link = make('a', '', wording);
	link.href = `#fix-${id}`;
	return make(
		'li',
		'',
		make('p', 'fix-title', link),
		make('p', '', make('b', '', 'Why first: '), `${weightReason} ${priorityWords(fix)}`),
		make('p', '', make('b', '', 'Begin: '), steps[0] ?? ''),
	);
}

/** A copy of what the page says under the question. */
function whatToDo(root: ParentNode, id: string): Node {
	const details = questionSection(root, id).querySelector('details');
	return details?.cloneNode(true) ?? document.createTextNode('');
}

export function changeLink(id: string): HTMLAnchorElement {
	const link = make('a', 'change', 'Change the answer');
	link.href = `#q-${id}`;
	return link;
}
