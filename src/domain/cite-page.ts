/** What a citation of a page of this site says. */
export interface CitablePage {
	/** Short name of the page, e.g. its slug. */
	readonly id: string;
	readonly title: string;
	/** Whole address, e.g. `https://example.org/answers/what-is-an-aims/`. */
	readonly url: string;
	/** Name of the site, which stands as author: no page names a person. */
	readonly siteName: string;
	/** As YYYY-MM-DD. */
	readonly published: string;
	/** As YYYY-MM-DD. */
	readonly updated: string;
}

/** A reference as people write it, e.g. for a report. */
export function plainCitation({ title, url, siteName, published, updated }: CitablePage): string {
	return `${siteName}. “${title}” Published ${published}, updated ${updated}. ${url}`;
}

/** An entry for BibTeX and BibLaTeX. */
export function bibtexCitation(page: CitablePage): string {
	const [year = '', month = ''] = page.updated.split('-');
	const fields = {
		author: `{${escapeTex(page.siteName)}}`,
		title: `{${escapeTex(page.title)}}`,
		year,
		month: String(Number(month)),
		howpublished: `\\url{${page.url}}`,
		note: `Published ${page.published}, updated ${page.updated}`,
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
	return [`@misc{${page.id},`, ...lines, '}'].join('\n');
}

/** An item of CSL-JSON, which Zotero, Pandoc and others read; always a list of one. */
export function cslCitation({ id, title, url, siteName, updated }: CitablePage): string {
	const item = {
		id,
		type: 'webpage',
		title,
		author: [{ literal: siteName }],
		'container-title': siteName,
		issued: { 'date-parts': [updated.split('-').map(Number)] },
		URL: url,
		language: 'en',
	};
	return JSON.stringify([item]);
}

const TEX_NAMES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/** Characters that mean something to TeX, written so that they stand for themselves. */
function escapeTex(text: string): string {
	return text.replace(/[\\{}$&#%_~^]/g, (character) => TEX_NAMES[character] ?? `\\${character}`);
}
