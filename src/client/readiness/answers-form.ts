import { toLevel, type Assessment, type Mark } from '../../domain/readiness/assessment.ts';
import type { Sheet } from '../../domain/readiness/sheet.ts';

/** What the reader has chosen so far. */
export function readForm(
	form: HTMLFormElement,
	sheet: Sheet,
): Pick<Assessment, 'context' | 'marks'> {
	const entered = new FormData(form);
	const context = sheet.context.flatMap(({ id, options }): [string, string[]][] => {
		const values = entered.getAll(`c-${id}`);
		const chosen = options.filter((option) => values.includes(option));
		return chosen.length === 0 ? [] : [[id, chosen]];
	});
	const marks = sheet.questions.flatMap(({ id }): [string, Mark][] => {
		const mark = toMark(entered.get(`q-${id}`));
		return mark === undefined ? [] : [[id, mark]];
	});
	return { context: new Map(context), marks: new Map(marks) };
}

function toMark(value: unknown): Mark | undefined {
	if (value === 'not-sure' || value === 'not-applicable') return value;
	return typeof value === 'string' ? toLevel(Number(value)) : undefined;
}

/** Sets every field to what an assessment says. */
export function fillForm(form: HTMLFormElement, { context, marks }: Assessment): void {
	for (const field of form.elements) {
		if (!(field instanceof HTMLInputElement)) continue;
		const id = field.name.slice(2);
		const mark = marks.get(id);
		field.checked = field.name.startsWith('c-')
			? (context.get(id) ?? []).includes(field.value)
			: mark !== undefined && String(mark) === field.value;
	}
}
