import { listDerivedSets, type DerivedSet } from '../domain/derived-sets.ts';
import type { Site } from '../domain/site.ts';
import { currentSite } from './current-site.ts';

const setsBySite = new WeakMap<Site, readonly DerivedSet[]>();

/** Everything that follows from the mapping sets of the current site, worked out once. */
export function currentDerived(): readonly DerivedSet[] {
	const site = currentSite();
	const sets = setsBySite.get(site) ?? listDerivedSets(site);
	setsBySite.set(site, sets);
	return sets;
}
