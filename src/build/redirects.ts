import { answerAddress, controlAddress, controlPagePath, hasOwnPage } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import { currentSite } from '../data/current-site.ts';

/** Addresses that lead elsewhere: old slugs of answers, and controls that are explained on a page above them. */
export function redirectsOf(site: Site = currentSite()): Record<string, string> {
	const answers = [...site.answers.values()].flatMap((answer) =>
		answer.redirectFrom.map((old) => [answerAddress(old), answerAddress(answer.slug)] as const),
	);
	const controls = [...site.editions.values()].flatMap((edition) =>
		[...edition.controls.values()]
			.filter((control) => !hasOwnPage(site, edition, control))
			.map(
				(control) =>
					[controlPagePath(edition, control), controlAddress(site, edition, control)] as const,
			),
	);
	return Object.fromEntries([...answers, ...controls]);
}
