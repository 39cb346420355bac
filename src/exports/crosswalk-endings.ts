import type { Crosswalk } from '../domain/crosswalk.ts';
import type { FileEnding } from './file-names.ts';
import { hasOscalMapping } from './oscal-mapping.ts';

/** The formats that can say what a mapping set says. */
export function crosswalkEndings(crosswalk: Crosswalk): FileEnding[] {
	const endings: FileEnding[] = ['json', 'csv', 'xlsx'];
	if (hasOscalMapping(crosswalk)) endings.push('oscal.json');
	endings.push('sssom.tsv');
	if (crosswalk.style === 'set-theory') endings.push('strm.csv');
	return endings;
}
