import type { Rule } from './rule.ts';

export const remoteImage: Rule = {
	name: 'remote-image',
	why: 'An image from another server tells that server who reads the page, and shows whatever it sends.',
	check(site, report) {
		for (const { url, kind, at } of site.documents.flatMap(({ prose }) => prose.links)) {
			if (kind !== 'image' || /^\/(?![/\\])/.test(url)) continue;
			report(at, `The image "${url}" does not come from this site.`, {
				remedy: 'Put the file into public/ and write its address from the first "/".',
			});
		}
	},
};
