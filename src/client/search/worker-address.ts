import { SEARCH_WORKER } from '../../domain/search-files.ts';

/**
 * The one text of ours that a browser takes for code: the address of Pagefind's worker. The content policy lets nothing but the
 * Trusted Types policy `default` say so, and this one refuses every other address. There is none for markup.
 */

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

declare global {
	interface Window {
		/** Browsers without it do not ask. */
		readonly trustedTypes?: TrustedTypes;
	}
}

window.trustedTypes?.createPolicy('default', {
	createScriptURL: (address) => (address === SEARCH_WORKER ? SEARCH_WORKER : null),
});
