import { siteConfig } from '../site.config.ts';

/** Everything may be crawled. */
export function GET(): Response {
	return new Response(
		`User-agent: *\nAllow: /\n\nSitemap: ${siteConfig.origin}/sitemap-index.xml\n`,
	);
}
