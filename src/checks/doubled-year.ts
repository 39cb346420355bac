import type { Rule } from './rule.ts';

export const doubledYear: Rule = {
	name: 'doubled-year',
	why: 'A source is named by its publisher and year, so a year in both is read twice.',
	check(site, report) {
		for (const document of site.documents) {
			for (const [index, { publisher, date }] of document.sources.entries()) {
				const year = date?.slice(0, 4);
				if (year === undefined || !publisher.split(/\W+/).includes(year)) continue;
				report(
					document.locate(['sources', index, 'publisher']),
					`The citation would read "${publisher} ${year}".`,
					{ remedy: `Leave ${year} to the field date.` },
				);
			}
		}
	},
};
