import { answerAddress, controlAddress, controlPagePath, hasOwnPage } from './addresses.ts';
import type { Site } from './site.ts';

/** Addresses that lead elsewhere: old slugs of answers, controls explained on a page above them, and pages that moved. */
export function listRedirects(site: Site): ReadonlyMap<string, string> {
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
	const moved = site.history.moved.map(({ from, to }) => [from, to] as const);
	return new Map([...answers, ...controls, ...moved]);
}
