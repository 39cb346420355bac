import { showComparison } from './compare-view.ts';
import { download, isFormat } from './downloads.ts';
import { part, say } from './markup.ts';
import { openFile, openLink, type Opened } from './opening.ts';
import { filterFixes } from './result-view.ts';
import type { Snapshot } from './snapshot.ts';

/** Makes the result filter, leave the page, and stand beside another one. */
export function startResult(snapshot: Snapshot): void {
	const section = part(snapshot.root, '[data-result]', HTMLElement);
	for (const filter of section.querySelectorAll('[data-filter]')) {
		filter.addEventListener('change', () => filterFixes(section));
	}
	part(section, '[data-change]', HTMLButtonElement).addEventListener('click', () => {
		snapshot.hideResult();
		snapshot.steps.goTo('context');
	});
	startTakingAway(snapshot, section);
	startComparing(snapshot, section);
}

function startTakingAway(snapshot: Snapshot, section: HTMLElement): void {
	const status = part(section, '[data-keep-status]', HTMLElement);
	part(section, '[data-copy-link]', HTMLButtonElement).addEventListener('click', () => {
		const link = snapshot.report().address;
		const copied =
			navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'));
		copied.then(
			() => say(status, 'The link is copied.'),
			() => say(status, `This browser does not let the page copy. The link: ${link}`),
		);
	});
	part(section, '[data-print]', HTMLButtonElement).addEventListener('click', () => print());
	for (const choice of section.querySelectorAll<HTMLButtonElement>('[data-export]')) {
		choice.addEventListener('click', () => {
			const format = choice.dataset['export'];
			if (isFormat(format)) say(status, `Exported: ${download(snapshot.report(), format)}`);
		});
	}
}

function startComparing(snapshot: Snapshot, section: HTMLElement): void {
	const status = part(section, '[data-compare-status]', HTMLElement);
	const show = (opened: Opened) => {
		if (opened.ok) showComparison(section, snapshot.report(), opened.assessment);
		else say(status, opened.problem);
	};
	const link = part(section, '[data-compare-link]', HTMLInputElement);
	link.addEventListener('change', () => show(openLink(link.value, snapshot.outlines)));
	const file = part(section, '[data-compare-file]', HTMLInputElement);
	file.addEventListener('change', () => {
		const [chosen] = file.files ?? [];
		if (chosen !== undefined) void openFile(chosen, snapshot.outlines).then(show);
	});
}
