import { part, tell } from './markup.ts';

/** Asks before something goes away, and offers to take it along first. */
export function askFirst(
	root: ParentNode,
	question: string,
	exportFirst: () => void,
	goOn: () => void,
): void {
	const dialog = part(root, '[data-confirm]', HTMLDialogElement);
	const press = (name: string, act: () => void) => {
		part(dialog, `[data-confirm-${name}]`, HTMLButtonElement).onclick = act;
	};
	tell(part(dialog, '[data-confirm-question]', HTMLElement), question);
	press('export', exportFirst);
	press('no', () => dialog.close());
	press('yes', () => {
		dialog.close();
		goOn();
	});
	dialog.showModal();
}
