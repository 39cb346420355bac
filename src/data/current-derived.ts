import { listDerivedSets, type DerivedSet } from '../domain/derived-sets.ts';
import { currentSite } from './current-site.ts';

/** Everything that follows from the mapping sets of the current site. */
export function currentDerived(): readonly DerivedSet[] {
	return listDerivedSets(currentSite());
}
