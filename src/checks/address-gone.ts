import { closest } from '../domain/closest.ts';
import { listPages } from '../domain/page-list.ts';
import { listRedirects } from '../domain/redirects.ts';
import { knownAddresses } from './known-pages.ts';
import type { Rule } from './rule.ts';

export const addressGone: Rule = {
	name: 'address-gone',
	why: 'Whoever linked to an address that we published must never meet an error page.',
	check(site, report) {
		if (site.history.addresses.length === 0) return;
		const pages = listPages(site).map((page) => page.address);
		const known = new Set([...knownAddresses(site), ...listRedirects(site).keys()]);
		for (const { address, at } of site.history.addresses) {
			if (!address.endsWith('/') || known.has(address)) continue;
			report(at, `"${address}" was published, and now no page is there and nothing leads on.`, {
				remedy: remedyFor(address, closest(address, pages)),
			});
		}
	},
};

function remedyFor(address: string, near: string | undefined): string {
	const slug = /^\/answers\/([^/]+)\/$/.exec(address)?.[1];
	const row = `a row for it in data/history/moved.yaml${near === undefined ? '' : `; the nearest page is "${near}"`}`;
	return slug === undefined
		? `Add ${row}.`
		: `Add "redirectFrom: [${slug}]" to the answer that took its place, or ${row}.`;
}
