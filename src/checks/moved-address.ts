import { listPages } from '../domain/page-list.ts';
import type { Rule } from './rule.ts';

export const movedAddress: Rule = {
	name: 'moved-address',
	why: 'A row that leads away from a page, to nothing or to another row is a dead end for readers.',
	check(site, report) {
		const pages = new Set(listPages(site).map((page) => page.address));
		for (const { from, to, locate } of site.history.moved) {
			if (pages.has(from)) {
				report(locate(['from']), `"${from}" is the address of a page that exists.`, {
					remedy: 'Remove the row, or the page.',
				});
			}
			if (!pages.has(to)) {
				report(locate(['to']), `There is no page "${to}" to lead to.`, {
					remedy: 'Name the address of a page, not of another redirect.',
				});
			}
		}
	},
};
