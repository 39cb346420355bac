/**
 * Where a reader reports a mistake, with a subject and a text to go on from.
 * `base` is a `mailto:` address, or an `https:` one of a form that takes `title` and `body`, as issue trackers do.
 */
export function reportAddress(base: string, subject: string, lines: readonly string[]): string {
	const field = base.startsWith('mailto:') ? 'subject' : 'title';
	const query = `${field}=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
	return `${base}${base.includes('?') ? '&' : '?'}${query}`;
}

/** The report on one row of a pair page, or on the page where no row is named. */
export function mappingReport(base: string, pageAddress: string, row?: string): string {
	const subject = row === undefined ? 'A mapping' : `Mapping ${row}`;
	return reportAddress(base, subject, [
		row === undefined ? pageAddress : `${pageAddress}#${row}`,
		...(row === undefined ? ['Address of the row (the # at its end): '] : []),
		'What is wrong: ',
		'Where the right fact can be read: ',
	]);
}

/** A page somebody found a mistake on. */
export interface ReportedPage {
	readonly title: string;
	/** Whole address. */
	readonly url: string;
	/** The day its meaning last changed, as YYYY-MM-DD; unknown for pages without one. */
	readonly updated?: string | undefined;
}

/** The report of a mistake on a page, with everything filled in that we know. */
export function mistakeReport(base: string, { title, url, updated }: ReportedPage): string {
	return reportAddress(base, `Mistake on: ${title}`, [
		`Page: ${url}`,
		...(updated === undefined ? [] : [`Updated: ${updated}`]),
		'',
		'The sentence or row:',
		'',
		'What is wrong, and where the right fact can be read:',
		'',
	]);
}
