/** Publishers with a hue of their own in src/styles/tokens.css. */
const FAMILIES = ['iso', 'nist', 'owasp', 'mitre', 'eu'] as const;

/** Whose a framework is, by the first part of its id; `other` for publishers of one framework only. */
export type PublisherFamily = (typeof FAMILIES)[number] | 'other';

export function publisherFamily(framework: string): PublisherFamily {
	return FAMILIES.find((family) => framework.startsWith(`${family}-`)) ?? 'other';
}
