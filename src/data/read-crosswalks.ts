import { basename } from 'node:path/posix';
import type { Crosswalk, Mapping } from '../domain/crosswalk.ts';
import type { Finding } from '../domain/finding.ts';
import { crosswalkSchema, mappingSchema, type CrosswalkStyle, type MappingRecord, type Relation } from '../schemas/crosswalk.ts';
import { readFiles, type TextFile } from './files.ts';
import { validate } from './validate.ts';
import { standInCrosswalk } from './stand-ins.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** Reads every mapping set. Faulty rows are left out and reported; whether ids exist is for the checks to say. */
export function readCrosswalks(root: string): { crosswalks: Crosswalk[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const crosswalks = readFiles(root, 'data/crosswalks', '.yaml', findings).flatMap((file) => readCrosswalk(file, findings));
	return { crosswalks, findings };
}

function readCrosswalk(file: TextFile, findings: Finding[]): Crosswalk[] {
	const source = parseYaml(file.text, { file: file.path, linesBefore: 0 });
	findings.push(...source.findings);
	if (typeof source.value !== 'object' || source.value === null) return [];
	const { mappings: rows, ...rest }: { mappings?: unknown } = source.value;
	const id = basename(file.path, '.yaml');
	const head = validate(crosswalkSchema, rest, source, { name: 'a crosswalk', path: [] }, standInCrosswalk(id));
	findings.push(...head.findings);
	if (!Array.isArray(rows)) {
		const message = 'The field "mappings" is missing: a crosswalk lists its rows.';
		findings.push({ ...source.locate([]), rule: 'missing-field', message });
		return [];
	}
	if (head.value === undefined) return [];
	const { style } = head.value;
	const mappings = rows.flatMap((row, index) => readMapping(row, index, style, source, findings));
	return [
		{ ...head.value, id, mappings, isInverted: false, at: source.locate([]), locate: (path) => source.locate(path) },
	];
}

function readMapping(
	row: unknown,
	index: number,
	style: CrosswalkStyle,
	source: YamlSource,
	findings: Finding[],
): Mapping[] {
	const path = ['mappings', index];
	const { value, findings: problems } = validate(mappingSchema, row, source, { name: 'a mapping', path });
	findings.push(...problems);
	if (value === undefined) return [];
	const { from, to, relation: _relation, ...rest } = value;
	return [
		{
			...rest,
			from,
			to,
			relations: relationsOf(value, style),
			at: source.locate(path),
			locate: (below) => source.locate([...path, ...below]),
		},
	];
}

/** A concept crosswalk says no more than that two controls are related, so its rows need not repeat it. */
function relationsOf(record: MappingRecord, style: CrosswalkStyle): Relation[] {
	if (record.relation === undefined) return style === 'concept-crosswalk' ? ['related'] : [];
	return Array.isArray(record.relation) ? record.relation : [record.relation];
}
