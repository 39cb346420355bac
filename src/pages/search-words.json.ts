import { currentSite } from '../data/current-site.ts';
import { vocabularyOf } from '../domain/search-vocabulary.ts';

/** What "did you mean" chooses from; fetched only where a search finds little. */
export function GET(): Response {
	return new Response(JSON.stringify(vocabularyOf(currentSite())));
}
