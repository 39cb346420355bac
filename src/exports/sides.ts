import type { Control, Edition } from '../domain/catalogue.ts';
import { findControl } from '../domain/citation-target.ts';
import type { Crosswalk } from '../domain/crosswalk.ts';
import type { Site } from '../domain/site.ts';

/** The two editions that a mapping set joins; the same one twice for a set within an edition. */
export interface Sides {
	readonly from: Edition;
	readonly to: Edition;
}

/** Throws when an edition is missing, which the checks report before anything is built. */
export function sidesOf(site: Site, crosswalk: Crosswalk): Sides {
	return { from: editionOf(site, crosswalk.from), to: editionOf(site, crosswalk.to) };
}

function editionOf(site: Site, key: string): Edition {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`There is no edition "${key}".`);
	return edition;
}

/** The control that a row names. Throws when there is none, which the checks report before anything is built. */
export function controlOf(edition: Edition, id: string): Control {
	const control = findControl(edition, id);
	if (control === undefined) throw new Error(`${edition.key} has no "${id}".`);
	return control;
}
