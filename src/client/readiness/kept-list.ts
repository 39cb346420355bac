import type { Assessment } from '../../domain/readiness/assessment.ts';
import { button, make } from './markup.ts';
import type { Kept } from './store.ts';

interface Acts {
	open(kept: Kept): void;
	remove(kept: Kept): void;
}

/** What one assessment is called in lists. */
export function nameOf({ name, day }: Assessment): string {
	return [name === '' ? 'Unnamed agent' : name, day].filter(Boolean).join(', ');
}

/** The assessments that are kept in this browser, each with what can be done with it. */
export function showKept(
	list: HTMLElement,
	all: readonly Kept[],
	ownId: string | undefined,
	acts: Acts,
): void {
	list.replaceChildren(
		...all.map((kept) => {
			const name = nameOf(kept.assessment);
			if (kept.id === ownId) return make('li', '', `${name} (open)`);
			const open = button('Open', () => acts.open(kept));
			const remove = button('Delete', () => acts.remove(kept));
			open.ariaLabel = `Open ${name}`;
			remove.ariaLabel = `Delete ${name}`;
			return make('li', '', `${name} `, open, ' ', remove);
		}),
	);
}
