import { ancestors, idAndHeading, type Control, type Edition } from './catalogue.ts';

/** A part of a catalogue that an element lies in. */
export interface Part {
	/** As in addresses, e.g. `a.6`. */
	readonly key: string;
	/** Short name, e.g. `A.6`. */
	readonly label: string;
	readonly title: string;
}

/** A way to divide a catalogue: the part in which an element lies. */
export type Level = (edition: Edition, control: Control) => Part;

/** One level below the top where the tree is that deep. */
export const secondPart: Level = (edition, control) => partAt(edition, control, 1);

/** At the top of the tree. */
export const topPart: Level = (edition, control) => partAt(edition, control, 0);

/** By kind of element: the last resort for a long list without a tree. */
export const kindOf: Level = (_, { kind }) => {
	const label = kind.replace(/(?<!^sub)-/g, ' ');
	return { key: kind, label, title: label };
};

/** By what the id starts with, for lists whose ids are the only tree they have, e.g. `GV` of `GV-1.3-006`. */
export const idStart: Level = (edition, control) => {
	const [start = '', ...rest] = control.id.split('-');
	if (rest.length === 0) return topPart(edition, control);
	return {
		key: `${start.toLowerCase()}-`,
		label: `${start}-`,
		title: `Ids that start with ${start}-`,
	};
};

/** Finest first. */
export const LEVELS = [secondPart, topPart, idStart] as const satisfies readonly Level[];

function partAt(edition: Edition, control: Control, depth: number): Part {
	const chain = [...ancestors(edition, control), control];
	const part = chain[Math.min(depth, chain.length - 1)] ?? control;
	return { key: part.slug, label: part.printedId, title: idAndHeading(part) };
}
