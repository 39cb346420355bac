import { basename, dirname } from 'node:path/posix';
import { controlSlug, editionKey, type Control, type Edition, type Framework } from '../domain/catalogue.ts';
import { compareText, type Finding } from '../domain/finding.ts';
import { controlSchema, editionSchema, frameworkSchema, type ControlRecord, type EditionHead } from '../schemas/framework.ts';
import { readFiles, type TextFile } from './files.ts';
import { parseYaml, type YamlSource } from './yaml.ts';
import { validate } from './validate.ts';

const FOLDER = 'data/frameworks';
const FAMILY_FILE = 'framework.yaml';

/** Reads every family with its editions. Faulty controls are left out and reported. */
export function readFrameworks(root: string): { frameworks: Framework[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const files = readFiles(root, FOLDER, '.yaml');
	const frameworks = files
		.filter((file) => basename(file.path) === FAMILY_FILE)
		.flatMap((file) => readFramework(file, files, findings));
	reportOrphans(files, findings);
	frameworks.sort((a, b) => compareText(a.shortTitle, b.shortTitle));
	return { frameworks, findings };
}

function readFramework(file: TextFile, files: readonly TextFile[], findings: Finding[]): Framework[] {
	const source = parseYaml(file.text, { file: file.path, linesBefore: 0 });
	findings.push(...source.findings);
	if (source.findings.length > 0) return [];
	const head = validate(frameworkSchema, source.value, source, { name: 'a framework', path: [] });
	findings.push(...head.findings);
	if (head.value === undefined) return [];
	const id = basename(dirname(file.path));
	const { shortTitle } = head.value;
	const editionFiles = files.filter((other) => dirname(other.path) === dirname(file.path) && other !== file);
	const editions = editionFiles.flatMap((edition) =>
		readEdition(edition, { id, shortTitle, hasSeveral: editionFiles.length > 1 }, findings),
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
	readonly hasSeveral: boolean;
}

function readEdition(file: TextFile, family: Family, findings: Finding[]): Edition[] {
	const source = parseYaml(file.text, { file: file.path, linesBefore: 0 });
	findings.push(...source.findings);
	if (!isRecord(source.value)) return [];
	const { controls: rows, ...rest } = source.value;
	const head = validate(editionSchema, rest, source, { name: 'an edition', path: [] });
	findings.push(...head.findings);
	if (!Array.isArray(rows)) {
		const message = 'The field "controls" is missing: an edition lists its controls.';
		findings.push({ ...source.locate([]), rule: 'missing-field', message });
	}
	if (head.value === undefined || !Array.isArray(rows)) return [];
	const name = basename(file.path, '.yaml');
	const key = editionKey(family.id, name);
	return [
		{
			...head.value,
			key,
			framework: family.id,
			name,
			shortTitle: family.hasSeveral ? `${family.shortTitle} ${name}` : family.shortTitle,
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
		const { value, findings: problems } = validate(controlSchema, row, source, { name: 'a control', path });
		findings.push(...problems);
		if (value === undefined) continue;
		if (records.has(value.id)) {
			const message = `"${value.id}" is in this catalogue twice.`;
			findings.push({ ...source.locate([...path, 'id']), rule: 'duplicate-control', message });
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
			},
		]),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
