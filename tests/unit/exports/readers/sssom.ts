import { parse } from 'yaml';
import { sssomHeaderShape, type SssomHeader } from '../shapes/sssom.ts';
import { toLine } from './row.ts';
import { readCsvLines, type Line } from './tables.ts';

export interface SssomFile {
	readonly header: SssomHeader;
	readonly lines: readonly Line[];
}

/** The header and the rows of an SSSOM/TSV file. Throws where the header breaks its shape. */
export function parseSssom(text: string): SssomFile {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => !line.startsWith('#'));
	const header = lines.slice(0, start).map((line) => line.slice(1));
	return {
		header: sssomHeaderShape.parse(parse(header.join('\n'))),
		lines: readCsvLines(lines.slice(start).join('\n'), '\t'),
	};
}

/** Identifier of a control by its edition and the last part of its address. */
export type FindId = (edition: string, slug: string) => string | undefined;

/** Rows and gaps of a set published as SSSOM. */
export function readSssom(text: string, findId: FindId): string[] {
	const { header, lines } = parseSssom(text);
	return lines
		.map((line) => {
			const relation = line.get('ext_relation') ?? line.get('ext_strm_relationship');
			return toLine({
				from: idOf(line.get('subject_id'), header.subject_source, findId),
				to: idOf(line.get('object_id'), header.object_source, findId),
				relations: relation?.replaceAll('_', '+'),
				rationale: line.get('comment'),
				rationaleType: line.get('ext_rationale_type'),
				strength: line.get('ext_strm_strength'),
				review: line.get('ext_review'),
				disagreement: line.get('ext_disagreement'),
				emphasis: line.get('ext_emphasis'),
				printedFrom: line.get('ext_printed_subject_id'),
				printedFromTitle: line.get('ext_printed_subject_label'),
				printedTo: line.get('ext_printed_object_id'),
				printedToTitle: line.get('ext_printed_object_label'),
				anomaly: line.get('ext_anomaly'),
				...(relation === undefined && { gap: 'nothing found' }),
			});
		})
		.sort();
}

function idOf(curie: string | undefined, prefix: string, findId: FindId): string | undefined {
	if (curie === 'sssom:NoTermFound') return undefined;
	if (curie === undefined || !curie.startsWith(prefix)) throw new Error(`${curie} is no ${prefix}`);
	return findId(prefix.slice(0, -1), curie.slice(prefix.length)) ?? `unknown ${curie}`;
}
