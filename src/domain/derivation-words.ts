import { fullId } from './catalogue.ts';
import { findControl } from './citation-target.ts';
import { relationSentence } from './crosswalk.ts';
import type { DerivationPath, DerivationStep } from './derivation.ts';
import type { Site } from './site.ts';

/** Both steps of a path, e.g. `OWASP LLM06:2025 renumbered to OWASP LLM03:2026; OWASP LLM03:2026 is limited by …`. */
export function pathInWords(site: Site, path: DerivationPath): string {
	return path.map((step) => stepInWords(site, step)).join('; ');
}

/** One stored row as a sentence from its left side to its right side. */
export function stepInWords(site: Site, { crosswalk, mapping }: DerivationStep): string {
	return [
		nameOf(site, crosswalk.from, mapping.from),
		relationSentence(crosswalk, mapping),
		nameOf(site, crosswalk.to, mapping.to),
	].join(' ');
}

function nameOf(site: Site, editionKey: string, id: string | undefined): string {
	const edition = site.editions.get(editionKey);
	const control = edition && id !== undefined ? findControl(edition, id) : undefined;
	return edition && control ? fullId(edition, control) : (id ?? '');
}
