import type { Sheet } from '../../domain/readiness/sheet.ts';
import type { Link, QuestionWords } from '../../exports/readiness/report.ts';
import { part } from './markup.ts';

/** The numbers of the questionnaire, which the page carries as data that never runs. */
export function readSheet(root: ParentNode): Sheet {
	const sheet: Sheet = JSON.parse(part(root, '[data-sheet]', HTMLScriptElement).text);
	return sheet;
}

/** The texts of a question, read where they stand on the page. */
export function readWords(root: ParentNode, id: string): QuestionWords {
	const section = questionSection(root, id);
	const texts = (selector: string) => [...section.querySelectorAll(selector)].map(textOf);
	const links = (selector: string) =>
		[...section.querySelectorAll<HTMLAnchorElement>(`${selector} a`)].map((link): Link => ({
			text: textOf(link.closest('li') ?? link),
			address: link.href,
		}));
	return {
		number: Number.parseInt(texts('.number')[0] ?? '', 10),
		wording: texts('[data-wording]')[0] ?? '',
		levels: texts('[data-level]'),
		weightReason: texts('[data-weight-reason]')[0] ?? '',
		steps: texts('[data-steps] li'),
		evidence: texts('[data-evidence] li'),
		controls: links('[data-cited="controls"]'),
		risks: links('[data-cited="risks"]'),
		answers: links('[data-answers]'),
	};
}

/** Where the page asks a question. */
export function questionSection(root: ParentNode, id: string): HTMLElement {
	return part(root, `[data-question="${CSS.escape(id)}"]`, HTMLElement);
}

function textOf(element: Element): string {
	return element.textContent.replace(/\s+/g, ' ').trim();
}
