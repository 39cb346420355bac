import { currentPages } from '../../data/current-pages.ts';
import { securityText } from '../../exports/security-text.ts';
import { siteConfig } from '../../site.config.ts';

/** Whom to tell about a weakness of the site. */
export function GET(): Response {
	const days = [...currentPages().values()].map(({ lastModified }) => lastModified);
	return new Response(securityText(siteConfig, days));
}
