import type { Location } from '../domain/finding.ts';
import type { ProseDocument, Site } from '../domain/site.ts';

/** A text that claims something: a field of the front matter that readers see, a heading, a paragraph or a row. */
export interface Statement {
	readonly text: string;
	readonly at: Location;
	readonly within: 'front-matter' | 'heading' | 'body';
	readonly document: ProseDocument;
}

const CLAIMING_FIELDS = ['question', 'shortAnswer', 'description'] as const;

/** Everything that readers of a document are told, in order. */
export function statementsOf(site: Site): Statement[] {
	return site.documents.flatMap((document) => [
		...CLAIMING_FIELDS.flatMap((name): Statement[] => {
			const text: unknown = Reflect.get(document.fields ?? {}, name);
			if (typeof text !== 'string') return [];
			return [{ text, at: document.locate([name]), within: 'front-matter', document }];
		}),
		...document.prose.headings.map(({ text, at }): Statement => ({
			text,
			at,
			within: 'heading',
			document,
		})),
		...document.prose.passages.map(({ text, at }): Statement => ({
			text,
			at,
			within: 'body',
			document,
		})),
	]);
}

/** A text without what it quotes: a page may quote the wrong belief that it corrects. */
export function withoutQuotations(text: string): string {
	return text.replace(/[“"][^”"]*[”"]/g, '');
}
