/** What the owner of a site sets. */
export interface SiteConfig {
	/** Shown in the header and in every page title. */
	readonly name: string;
	/** One sentence for the home page and feeds. */
	readonly description: string;
	/** Where the site is served, without a trailing slash. The environment variable SITE_URL overrides it. */
	readonly origin: string;
	/** Where readers report a mistake: a `mailto:` address, or the `https:` address of a form that takes `title` and `body`. */
	readonly reportMistakes: string;
}

export const siteConfig: SiteConfig = {
	name: 'AI Security Answers',
	description:
		'Answers and control crosswalks for people who secure and govern AI systems. Every claim cites a control, every control shows its crosswalk.',
	origin: (process.env['SITE_URL'] ?? 'https://ai-security-answers.example').replace(/\/+$/, ''),
	reportMistakes: 'mailto:corrections@ai-security-answers.example',
};
