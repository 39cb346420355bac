import { siteSchema, type SiteConfig } from './schemas/site.ts';

/** What the owner of a site sets; each field is explained in `src/schemas/site.ts`. */
export const siteConfig: SiteConfig = siteSchema.parse({
	name: 'AI Security Answers',
	description:
		'Answers and control crosswalks for people who secure and govern AI systems. What a page says of a framework cites the control.',
	origin: (process.env['SITE_URL'] ?? 'https://ai-security-answers.example').replace(/\/+$/, ''),
	reportMistakes: 'mailto:corrections@ai-security-answers.example',
	contact: 'mailto:contact@ai-security-answers.example',
	callToAction: { label: 'Score your AI agent', address: '/readiness/' },
});
