import { crosswalkShape } from '../../../../src/exports/json-shapes.ts';
import { toLine } from './row.ts';

/** Rows and gaps of a set published as JSON. Throws where it breaks its shape. */
export function readJson(text: string): string[] {
	const document = crosswalkShape.parse(JSON.parse(text));
	return [
		...document.mappings.map(({ relations, asPublished, page: _page, ...row }) =>
			toLine({
				...row,
				relations: relations.join('+'),
				printedFrom: asPublished?.from,
				printedFromTitle: asPublished?.fromTitle,
				printedTo: asPublished?.to,
				printedToTitle: asPublished?.toTitle,
			}),
		),
		...document.nothingFound.map(({ side, id, note }) =>
			toLine({ [side]: id, rationale: note, gap: 'nothing found' }),
		),
	].sort();
}
