import type { FalseClaimFrontMatter } from '../schemas/false-claim.ts';
import type { Control, Edition } from './catalogue.ts';
import type { CitationTarget } from './citation-target.ts';
import type { Location } from './finding.ts';
import type { Prose } from './prose.ts';

/** One well-known false claim with its correction. */
export interface FalseClaim extends FalseClaimFrontMatter {
	readonly slug: string;
	readonly prose: Prose;
	/** What the correction cites, each target once, in the order of first mention. */
	readonly cites: readonly CitationTarget[];
	readonly at: Location;
	/** Place of a front matter field. */
	locate(path: readonly PropertyKey[]): Location;
}

/** The editions that a correction rests on, each once. */
export function editionsOf(claim: Pick<FalseClaim, 'cites'>): Edition[] {
	return [
		...new Set(claim.cites.flatMap((target) => (target.kind === 'source' ? [] : [target.edition]))),
	];
}

/** The claims whose correction cites a control: a reader of its page may have come with one of them. */
export function claimsOn(
	claims: readonly FalseClaim[],
	edition: Edition,
	control: Control,
): FalseClaim[] {
	return claims.filter(({ cites }) =>
		cites.some(
			(target) =>
				target.kind === 'control' &&
				target.edition.key === edition.key &&
				target.control.id === control.id,
		),
	);
}

/** The claims that an answer touches. */
export function claimsTouchedBy(claims: readonly FalseClaim[], slug: string): FalseClaim[] {
	return claims.filter(({ answers }) => answers.includes(slug));
}
