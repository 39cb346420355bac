import type { Source } from '../schemas/answer.ts';
import type { Answer } from './answer.ts';
import type { Control, Edition } from './catalogue.ts';
import { oncePer } from './once-per.ts';

/** What an answer rests on: editions with the controls cited of each, and other works. */
export interface Grounds {
	/** In the order of first mention; controls in catalogue order, none where the edition is cited as a whole. */
	readonly editions: readonly {
		readonly edition: Edition;
		readonly controls: readonly Control[];
	}[];
	/** In the order of first mention. */
	readonly sources: readonly Source[];
}

/** The "Grounded in" section: exactly what the body cites. */
export function groundsOf(answer: Pick<Answer, 'cites'>): Grounds {
	const editions = new Map<Edition, Set<Control>>();
	const sources: Source[] = [];
	for (const target of answer.cites) {
		if (target.kind === 'source') {
			sources.push(target.source);
			continue;
		}
		const controls = editions.get(target.edition) ?? new Set();
		if (target.kind === 'control') controls.add(target.control);
		editions.set(target.edition, controls);
	}
	return {
		editions: [...editions].map(([edition, cited]) => ({
			edition,
			controls: [...cited].sort((a, b) => placeOf(a, edition) - placeOf(b, edition)),
		})),
		sources,
	};
}

/** Places of controls in their catalogue. */
const placesOf = oncePer(
	({ controls }: Edition) => new Map([...controls.values()].map((one, place) => [one, place])),
);

function placeOf(control: Control, edition: Edition): number {
	return placesOf(edition).get(control) ?? -1;
}
