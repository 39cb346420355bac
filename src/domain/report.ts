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
