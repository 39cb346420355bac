import type { SiteConfig } from '../schemas/site.ts';

export const SECURITY_TEXT = '/.well-known/security.txt';

/** Less than a year, as RFC 9116 recommends. */
const DAYS_VALID = 364;

/**
 * Whom to tell about a weakness, as https://www.rfc-editor.org/rfc/rfc9116 asks. It holds for a year from the latest of the days on which
 * pages changed, not from the build, so that the same content gives the same bytes, and a site that nobody tends stops promising an answer.
 */
export function securityText(
	{ contact, origin }: Pick<SiteConfig, 'contact' | 'origin'>,
	changes: readonly string[],
): string {
	const latest = changes.reduce((one, other) => (one > other ? one : other));
	const expires = new Date(`${latest}T00:00:00Z`);
	expires.setUTCDate(expires.getUTCDate() + DAYS_VALID);
	const fields = [
		['Contact', contact],
		['Expires', expires.toISOString().replace('.000Z', 'Z')],
		['Preferred-Languages', 'en'],
		['Canonical', `${origin}${SECURITY_TEXT}`],
	];
	return `${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}
