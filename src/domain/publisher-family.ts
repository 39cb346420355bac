/** Publishers with a hue of their own in src/styles/tokens.css, by how the ids of their frameworks start. */
const PREFIXES = {
	'iso-': 'iso',
	'nist-': 'nist',
	'owasp-': 'owasp',
	'mitre-': 'mitre',
	cwe: 'mitre',
	'eu-': 'eu',
} as const;

/** Whose a framework is; `other` for publishers of one framework only. */
export type PublisherFamily = (typeof PREFIXES)[keyof typeof PREFIXES] | 'other';

/** The name that always stands beside the hue. */
export const FAMILY_NAMES: Readonly<Record<PublisherFamily, string>> = {
	iso: 'ISO/IEC',
	nist: 'NIST',
	owasp: 'OWASP',
	mitre: 'MITRE',
	eu: 'European Union',
	other: 'Other publishers',
};

export function publisherFamily(framework: string): PublisherFamily {
	const known = Object.entries(PREFIXES).find(([prefix]) => framework.startsWith(prefix));
	return known?.[1] ?? 'other';
}

const FAMILIES = [...new Set(Object.values(PREFIXES)), 'other'] as const;

/** Frameworks by whose they are; publishers without one are left out. */
export function byFamily<Item extends { readonly id: string }>(
	frameworks: readonly Item[],
): { family: PublisherFamily; name: string; frameworks: Item[] }[] {
	return FAMILIES.map((family) => ({
		family,
		name: FAMILY_NAMES[family],
		frameworks: frameworks.filter(({ id }) => publisherFamily(id) === family),
	})).filter((group) => group.frameworks.length > 0);
}
