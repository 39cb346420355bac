import { answerAddress, controlAddress, controlPagePath } from '../domain/addresses.ts';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import { answerDocuments, type Site } from '../domain/site.ts';
import { knownAddresses, parseInternal } from './known-pages.ts';
import type { CheckContext, Rule } from './rule.ts';

export const brokenLink: Rule = {
	name: 'broken-link',
	why: 'A link that leads nowhere ends the reading.',
	check(site, report, context) {
		const known = knownAddresses(site);
		const moved = movedAddresses(site);
		for (const { url, at } of site.documents.flatMap(({ prose }) => prose.links)) {
			const path = parseInternal(url)?.path ?? '';
			if (path === '' || known.has(path) || isUnjudged(path, known, context)) continue;
			report(at, `There is no page "${path}".`, adviceFor(path, known, moved));
		}
	},
};

/** Files such as `/data/v1/answers.json` exist only after a build and are checked there, and pages of an unread edition cannot be known. */
function isUnjudged(
	path: string,
	known: ReadonlySet<string>,
	{ unreadEditions }: CheckContext,
): boolean {
	const isFile = /\/[^/]*\.[a-z0-9]+$/.test(path) && !known.has(`${path}/`);
	const isUnread = [...unreadEditions].some(
		(key) => path.includes(key) || path.startsWith(folderOf(key)),
	);
	return isFile || isUnread;
}

/** `iso-42001-2023` to `/frameworks/iso-42001/`. */
function folderOf(editionKey: string): string {
	return `/frameworks/${editionKey.slice(0, editionKey.lastIndexOf('-'))}/`;
}

function adviceFor(
	path: string,
	known: ReadonlySet<string>,
	moved: ReadonlyMap<string, string>,
): Pick<Finding, 'remedy' | 'fix'> {
	const slashed = path.endsWith('/') ? path : `${path}/`;
	const target = moved.get(slashed);
	if (target !== undefined) return { remedy: `It is explained at "${target}": link there.` };
	if (known.has(slashed)) {
		const fix = { search: `(${path})`, replace: `(${slashed})` };
		return { remedy: `Addresses end with "/": write "${slashed}".`, fix };
	}
	const near = closest(path, known);
	return {
		remedy: near === undefined ? 'Link to an address that exists.' : `Did you mean "${near}"?`,
	};
}

/** Addresses that lead elsewhere: old slugs, and controls without a page of their own. */
function movedAddresses(site: Site): Map<string, string> {
	const answers = answerDocuments(site).flatMap(({ fields, slug }) =>
		(fields?.redirectFrom ?? []).map((old) => [answerAddress(old), answerAddress(slug)] as const),
	);
	const controls = [...site.editions.values()].flatMap((edition) =>
		[...edition.controls.values()].map(
			(control) =>
				[controlPagePath(edition, control), controlAddress(site, edition, control)] as const,
		),
	);
	return new Map([...answers, ...controls]);
}
