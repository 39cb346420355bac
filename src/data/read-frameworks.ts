import { basename, dirname } from 'node:path/posix';
import { controlSlug, editionKey, type Control, type Edition, type Framework } from '../domain/catalogue.ts';
import { compareText, type Finding } from '../domain/finding.ts';
import { controlSchema, editionSchema, frameworkSchema, type ControlRecord, type EditionHead } from '../schemas/framework.ts';
import { readFiles, type TextFile } from './files.ts';
import { STAND_IN_EDITION, standInControl, standInFramework } from './stand-ins.ts';
import { parseYaml, type YamlSource } from './yaml.ts';
import { validate } from './validate.ts';

const FOLDER = 'data/frameworks';
const FAMILY_FILE = 'framework.yaml';

/** Reads every family with its editions. Faulty controls are left out and reported. */
export function readFrameworks(root: string): { frameworks: Framework[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const files = readFiles(root, FOLDER, '.yaml', findings);
	const folders = [...new Set(files.map((file) => dirname(file.path)))];
	const frameworks = folders.flatMap((folder) =>
		readFramework(folder, files.filter((file) => dirname(file.path) === folder), findings),
	);
	reportOrphans(files, findings);
	frameworks.sort((a, b) => compareText(a.shortTitle, b.shortTitle));
	return { frameworks, findings };
}

function readFramework(folder: string, files: readonly TextFile[], findings: Finding[]): Framework[] {
	const id = basename(folder);
	const path = `${folder}/${FAMILY_FILE}`;
	const file = files.find((candidate) => candidate.path === path);
	const source = parseYaml(file?.text ?? '', { file: path, linesBefore: 0 });
	const standIn = standInFramework(id);
	const subject = { name: 'a framework', path: [] };
	const isReadable = file !== undefined && source.value !== undefined;
	const head = isReadable
		? validate(frameworkSchema, source.value, source, subject, standIn)
		: { value: frameworkSchema.parse(standIn), findings: [] };
	findings.push(...source.findings, ...head.findings);
	if (head.value === undefined) return [];
	const { shortTitle, citeAs } = head.value;
	const editionFiles = files.filter((other) => other !== file);
	const editions = editionFiles.flatMap((edition) =>
		readEdition(edition, { id, shortTitle, citeAs, hasSeveral: editionFiles.length > 1 }, findings),
	);
	editions.sort((a, b) => compareText(b.published, a.published));
	return [{ ...head.value, id, editions, at: source.locate([]) }];
}

function reportOrphans(files: readonly TextFile[], findings: Finding[]): void {
	const families = new Set(
		files.filter((file) => basename(file.path) === FAMILY_FILE).map((file) => dirname(file.path)),
	);
	for (const { path } of files) {
		if (families.has(dirname(path))) continue;
		const message = `The folder ${dirname(path)} has an edition but no ${FAMILY_FILE}.`;
		const remedy = 'Add one with title, shortTitle, publisher, force and about.';
		findings.push({ file: path, line: 1, column: 1, rule: 'missing-field', message, remedy });
	}
}

interface Family {
	readonly id: string;
	readonly shortTitle: string;
	readonly citeAs: string | undefined;
	readonly hasSeveral: boolean;
}

function readEdition(file: TextFile, family: Family, findings: Finding[]): Edition[] {
	const source = parseYaml(file.text, { file: file.path, linesBefore: 0 });
	findings.push(...source.findings);
	if (!isRecord(source.value)) return [];
	const { controls: rows, ...rest } = source.value;
	const head = validate(editionSchema, rest, source, { name: 'an edition', path: [] }, STAND_IN_EDITION);
	findings.push(...head.findings);
	if (!Array.isArray(rows)) {
		const message = 'The field "controls" is missing: an edition lists its controls.';
		findings.push({ ...source.locate([]), rule: 'missing-field', message });
	}
	if (head.value === undefined || !Array.isArray(rows)) return [];
	const name = basename(file.path, '.yaml');
	const key = editionKey(family.id, name);
	const shortTitle = family.hasSeveral ? `${family.shortTitle} ${name}` : family.shortTitle;
	return [
		{
			...head.value,
			key,
			framework: family.id,
			name,
			shortTitle,
			citeAs: head.value.idSuffix === undefined ? shortTitle : (family.citeAs ?? family.shortTitle),
			controls: readControls(rows, source, { key, head: head.value }, findings),
			at: source.locate([]),
			locate: (path) => source.locate(path),
		},
	];
}

interface Owner {
	readonly key: string;
	readonly head: EditionHead;
}

function readControls(
	rows: readonly unknown[],
	source: YamlSource,
	owner: Owner,
	findings: Finding[],
): Map<string, Control> {
	const records = new Map<string, { record: ControlRecord; path: readonly [string, number] }>();
	for (const [index, row] of rows.entries()) {
		const path = ['controls', index] as const;
		const standIn = standInControl(row);
		const { value, findings: problems } = validate(controlSchema, row, source, { name: 'a control', path }, standIn);
		findings.push(...problems);
		if (value === undefined) continue;
		if (records.has(value.id)) {
			const message = `"${value.id}" is in this catalogue twice.`;
			findings.push({ ...source.locate([...path, 'id']), rule: 'duplicate-control', message, remedy: 'Remove one of the two.' });
		} else {
			records.set(value.id, { record: value, path });
		}
	}
	const all = [...records.values()].map(({ record }) => record);
	return new Map(
		[...records].map(([id, { record, path }]) => [
			id,
			{
				...record,
				edition: owner.key,
				printedId: `${id}${owner.head.idSuffix ?? ''}`,
				slug: controlSlug(id),
				heading: record.title ?? record.label ?? id,
				isOurLabel: record.title === undefined && record.label !== undefined,
				children: all.filter((other) => other.parent === id).map((other) => other.id),
				at: source.locate(path),
				locate: (below: readonly PropertyKey[]) => source.locate([...path, ...below]),
			},
		]),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
