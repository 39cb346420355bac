import { z } from 'zod';
import { text, webAddress } from './words.ts';

const writeTo = z
	.string()
	.regex(/^(?:https:\/\/|mailto:)\S+$/, 'give an address that starts with "https://" or "mailto:"');

/** What the owner of a site sets. */
export const siteSchema = z.strictObject({
	/** Shown in the header, in page titles and on share images. */
	name: z.string().min(1).max(40, 'a longer name does not fit into page titles'),
	/** One sentence for the home page, search results and feeds. */
	description: z.string().min(70).max(160, 'search results cut a longer one'),
	/** Where the site is served, without a trailing slash. The environment variable SITE_URL overrides it. */
	origin: z
		.string()
		.regex(/^https?:\/\/[^/\s]+$/, 'give the address without a path or trailing slash'),
	/** Where readers report a mistake: a `mailto:` address, or the `https:` address of a form that takes `title` and `body`. */
	reportMistakes: writeTo,
	/** Where readers reach whoever runs the site. */
	contact: writeTo,
	/** What readers of an answer are invited to do next: a page of the site. */
	callToAction: z.strictObject({
		label: text,
		address: z.string().regex(/^\/(?:[a-z0-9.-]+\/)*$/, 'give the address of a page of the site'),
	}),
	/** Shown below a readiness result, where the owner has something to offer; it never stands before anything. Left out, nothing is shown. */
	readinessCall: z.strictObject({ text, label: text, href: writeTo }).optional(),
	/** A script that counts visits. Left out, nobody is counted; put in, it is the only thing loaded from elsewhere. */
	analytics: z
		.strictObject({
			script: webAddress,
			/** Attributes that the script asks for, e.g. `data-domain`. */
			attributes: z.record(z.string().regex(/^data-[a-z-]+$/), z.string()),
		})
		.optional(),
});

export type SiteConfig = Readonly<z.infer<typeof siteSchema>>;
