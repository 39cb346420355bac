/** Where a link leads, as a browser reads its address. */
export type LinkTarget =
	| { readonly kind: 'page' | 'web' | 'mail' | 'insecure' }
	| { readonly kind: 'unsafe'; readonly why: string };

/** Browsers drop these before they look for the scheme: `java\tscript:` is `javascript:`. */
const DROPPED = /^[\0- ]+|[\0- ]+$|[\t\n\r]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Sorts an address that stands in a text: what may be followed, and why the rest may not. */
export function linkTarget(url: string): LinkTarget {
	const read = url.replace(DROPPED, '').replaceAll('\\', '/');
	const scheme = SCHEME.exec(read)?.[0].toLowerCase();
	if (scheme !== undefined && !['https:', 'http:', 'mailto:'].includes(scheme)) {
		return {
			kind: 'unsafe',
			why: `A browser reads it as a "${scheme}" address, and links lead to pages.`,
		};
	}
	if (read !== url) {
		const why = 'It holds backslashes or breaks, which browsers change before they follow it.';
		return { kind: 'unsafe', why };
	}
	if (scheme === 'mailto:') return { kind: 'mail' };
	if (scheme !== undefined && !/^https?:\/\/[^/]/i.test(url)) {
		return { kind: 'unsafe', why: 'It names no host after "//".' };
	}
	if (/^(?:[a-z]+:)?\/\/[^/?#]*@/i.test(url)) {
		return { kind: 'unsafe', why: 'What stands before "@" hides the host that it leads to.' };
	}
	if (scheme === 'http:' || url.startsWith('//')) return { kind: 'insecure' };
	return { kind: scheme === undefined ? 'page' : 'web' };
}
