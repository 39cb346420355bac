import type { ControlRecord, EditionHead, FrameworkHead } from '../schemas/framework.ts';
import type { Location } from './finding.ts';

/** One citable element of an edition, in its place in the tree. */
export interface Control extends ControlRecord {
	/** Key of its edition, e.g. `owasp-llm-2025`. */
	readonly edition: string;
	/** Identifier with the edition's suffix, e.g. `LLM06:2025`; equal to `id` where there is none. */
	readonly printedId: string;
	/** Last part of its address, e.g. `a.6.2.4`, `measure-2.7`. */
	readonly slug: string;
	/** Official title, or our label where the publisher gives none. */
	readonly heading: string;
	/** True where `heading` is ours. */
	readonly isOurLabel: boolean;
	/** Identifiers of the elements directly below, in catalogue order. */
	readonly children: readonly string[];
	readonly at: Location;
	/** Place of a field of the control. */
	locate(path: readonly PropertyKey[]): Location;
}

/** One dated issue of a framework with its controls. */
export interface Edition extends EditionHead {
	/** Framework and edition, e.g. `nist-ai-rmf-1.0`. */
	readonly key: string;
	readonly framework: string;
	/** The edition's own name, e.g. `1.0`, `2025`. */
	readonly name: string;
	/** Name in a list of frameworks, e.g. `OWASP LLM Top 10 2025`; without the edition where there is only one. */
	readonly shortTitle: string;
	/** What stands before an id, e.g. `ISO/IEC 42001`, `OWASP`. */
	readonly citeAs: string;
	/** Controls by id, in catalogue order. */
	readonly controls: ReadonlyMap<string, Control>;
	readonly at: Location;
	/** Place of a field of the file. */
	locate(path: readonly PropertyKey[]): Location;
}

/** A published family with its editions, newest first. */
export interface Framework extends FrameworkHead {
	readonly id: string;
	readonly editions: readonly Edition[];
	readonly at: Location;
}

/** Key of an edition, as used in citations, crosswalks and addresses. */
export function editionKey(framework: string, edition: string): string {
	return `${framework}-${edition}`;
}

/** Last part of a control's address: lower case, every run of other characters one hyphen. */
export function controlSlug(id: string): string {
	return id
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

/** A control's name outside its catalogue, e.g. `ISO/IEC 42001 A.6.2.4`, `OWASP LLM06:2025`; `CWE-79` names its framework itself. */
export function fullId({ citeAs }: Edition, { printedId }: Control): string {
	return beginsWithName(printedId, citeAs) ? printedId : `${citeAs} ${printedId}`;
}

/** The same with its heading, where it has one. */
export function fullIdAndHeading(edition: Edition, control: Control): string {
	return withHeading(fullId(edition, control), control);
}

/** Id and heading; the id alone where there is no other heading. */
export function idAndHeading(control: Control): string {
	return withHeading(control.printedId, control);
}

function withHeading(id: string, control: Control): string {
	return hasHeading(control) ? `${id} ${control.heading}` : id;
}

/** True for `CWE-79` and `CWE`, not for `CWEX-79`: what follows the name may not belong to the same word. */
function beginsWithName(id: string, name: string): boolean {
	return id.startsWith(name) && !/^[\p{L}\p{N}]/u.test(id.slice(name.length));
}

/** True when a control is called something else than its id. */
export function hasHeading(control: Control): boolean {
	return control.heading !== control.id;
}

const LONG_ID = 20; // characters: a longer id may be broken into lines

/** Class of a control's id in markup. */
export function idClass(control: Control): string {
	return control.printedId.length > LONG_ID ? 'id id-long' : 'id';
}

/** The controls above one, from the top down to its parent. */
export function ancestors(edition: Edition, control: Control): Control[] {
	const chain: Control[] = [];
	let current = control.parent === undefined ? undefined : edition.controls.get(control.parent);
	while (current !== undefined && !chain.includes(current)) {
		chain.unshift(current);
		current = current.parent === undefined ? undefined : edition.controls.get(current.parent);
	}
	return chain;
}

/** Top-level controls of an edition. */
export function roots(edition: Edition): Control[] {
	return [...edition.controls.values()].filter((control) => control.parent === undefined);
}

/** The controls directly below one. */
export function childrenOf(edition: Edition, control: Control): Control[] {
	return control.children.flatMap((id) => edition.controls.get(id) ?? []);
}

/** A control and everything below it, in catalogue order. `above` holds what was passed on the way, so that a circle of parents ends. */
export function subtree(
	edition: Edition,
	control: Control,
	above: readonly Control[] = [],
): Control[] {
	if (above.includes(control)) return [];
	const path = [...above, control];
	const below = childrenOf(edition, control).flatMap((child) => subtree(edition, child, path));
	return [control, ...below];
}

/** The neighbours of a control in catalogue order. */
export function neighbours(
	edition: Edition,
	control: Control,
): { previous: Control | undefined; next: Control | undefined } {
	const all = [...edition.controls.values()];
	const index = all.indexOf(control);
	return { previous: all[index - 1], next: all[index + 1] };
}

/** The current edition of a family: the newest that is not a draft. */
export function currentEdition(framework: Framework): Edition | undefined {
	return framework.editions.find((edition) => edition.status !== 'draft');
}
