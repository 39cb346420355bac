/** A page somebody found a mistake on. */
export interface ReportedPage {
	readonly title: string;
	/** Whole address. */
	readonly url: string;
	/** The day its meaning last changed, as YYYY-MM-DD; unknown for pages without one. */
	readonly updated?: string | undefined;
}

/** Line breaks of mail, which web forms take as well. */
const BREAK = '\r\n';

/**
 * The address for reports with everything filled in that we know: by mail as subject and body,
 * by web (`https:`) as the parameters `title` and `body`, which trackers such as GitHub's read.
 */
export function reportAddress(
	reportMistakes: string,
	{ title, url, updated }: ReportedPage,
): string {
	const subject = `Mistake on: ${title}`;
	const body = [
		`Page: ${url}`,
		...(updated === undefined ? [] : [`Updated: ${updated}`]),
		'',
		'The sentence or row:',
		'',
		'What is wrong, and where the right fact can be read:',
		'',
	].join(BREAK);
	const isMail = reportMistakes.startsWith('mailto:');
	const fields = isMail ? { subject, body } : { title: subject, body };
	const query = Object.entries(fields)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');
	return `${reportMistakes}${reportMistakes.includes('?') ? '&' : '?'}${query}`;
}
