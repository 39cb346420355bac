import type { Sample } from '../schemas/agreement.ts';
import { answersFor } from './agreement.ts';
import type { Control, Edition } from './catalogue.ts';
import { findControl } from './citation-target.ts';
import type { Site } from './site.ts';

/** A control as raters see it. */
interface ShownControl {
	readonly framework: string;
	readonly id: string;
	readonly title: string;
	readonly summary?: string;
}

/** What raters get of one pair: nothing of our row, and not whether there is one. */
export interface SheetPair {
	readonly pair: string;
	readonly from: ShownControl;
	readonly to: ShownControl;
	/** The words to choose from. */
	readonly answers: string;
}

/** The sample as a sheet to rate from. */
export function ratingSheet(site: Site, sample: Sample): SheetPair[] {
	return sample.pairs.flatMap(({ id, set, from, to }) => {
		const crosswalk = site.crosswalks.find((one) => one.id === set);
		const source = crosswalk && shown(site.editions.get(crosswalk.from), from);
		const target = crosswalk && shown(site.editions.get(crosswalk.to), to);
		if (crosswalk === undefined || source === undefined || target === undefined) return [];
		return [{ pair: id, from: source, to: target, answers: answersFor(crosswalk).join(', ') }];
	});
}

function shown(edition: Edition | undefined, id: string): ShownControl | undefined {
	const control: Control | undefined = edition && findControl(edition, id);
	if (edition === undefined || control === undefined) return undefined;
	const { printedId, heading, summary } = control;
	return {
		framework: edition.shortTitle,
		id: printedId,
		title: heading,
		...(summary !== undefined && { summary }),
	};
}
