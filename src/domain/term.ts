import type { TermFrontMatter } from '../schemas/term.ts';
import type { CitationTarget } from './citation-target.ts';
import type { Location } from './finding.ts';
import type { Prose } from './prose.ts';

/** One term of the glossary with its definition. */
export interface Term extends TermFrontMatter {
	readonly slug: string;
	readonly prose: Prose;
	/** What the definition cites, each target once, in the order of first mention. */
	readonly cites: readonly CitationTarget[];
	readonly at: Location;
	/** Place of a front matter field. */
	locate(path: readonly PropertyKey[]): Location;
}

/** A term as a heading: `Statement of applicability`, `SoA` as it is. */
export function headingOf({ term }: Pick<Term, 'term'>): string {
	return term.charAt(0).toUpperCase() + term.slice(1);
}
