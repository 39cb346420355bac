import { currentSite } from '../data/current-site.ts';
import { llmsTxt } from '../exports/llms.ts';
import { siteConfig } from '../site.config.ts';

/** What the site holds, for language models. */
export function GET(): Response {
	return new Response(llmsTxt(currentSite(), siteConfig));
}
