import type { z } from 'zod';
import type { Finding, Location } from '../domain/finding.ts';
import type { History, MovedAddress, PublishedAddress } from '../domain/history.ts';
import { changeSchema, movedSchema, noteSchema } from '../schemas/history.ts';
import { readReported } from './files.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Where the record of former days lies. */
export const HISTORY_FILES = {
	addresses: 'data/history/addresses.txt',
	moved: 'data/history/moved.yaml',
	changes: 'data/history/changes.yaml',
	notes: 'data/history/notes.yaml',
	state: 'data/history/state.tsv',
} as const;

/** Reads what is kept of former days; a project without any has an empty history. */
export function readHistory(root: string): { history: History; findings: Finding[] } {
	const findings: Finding[] = [];
	const rows = <S extends z.ZodObject>(file: string, schema: S, name: string) =>
		readRows(root, file, schema, name, findings);
	const moved = rows(HISTORY_FILES.moved, movedSchema, 'a moved address');
	const changes = rows(HISTORY_FILES.changes, changeSchema, 'a change');
	const notes = rows(HISTORY_FILES.notes, noteSchema, 'a note');
	return {
		history: {
			addresses: readAddresses(root, findings),
			moved: moved.map(({ value, at, locate }): MovedAddress => ({ ...value, at, locate })),
			changes: changes.map(({ value }) => value),
			notes: notes.map(({ value }) => value),
			state: readState(root, findings),
		},
		findings,
	};
}

interface Row<T> {
	readonly value: T;
	readonly at: Location;
	locate(path: readonly PropertyKey[]): Location;
}

function readRows<S extends z.ZodObject>(
	root: string,
	file: string,
	schema: S,
	name: string,
	findings: Finding[],
): Row<z.infer<S>>[] {
	const read = readReported(root, file, findings);
	if (read === undefined) return [];
	const source = parseYaml(read.text, { file, linesBefore: 0 });
	findings.push(...source.findings);
	const rows: readonly unknown[] = Array.isArray(source.value) ? source.value : [];
	return rows.flatMap((row, index) => {
		const checked = validate(schema, row, source, { name, path: [index] });
		findings.push(...checked.findings);
		if (checked.value === undefined) return [];
		return [
			{
				value: checked.value,
				at: source.locate([index]),
				locate: (path: readonly PropertyKey[]) => source.locate([index, ...path]),
			},
		];
	});
}

/** One address a line; lines that start with "#" are for people. */
function readAddresses(root: string, findings: Finding[]): PublishedAddress[] {
	const file = HISTORY_FILES.addresses;
	const lines = (readReported(root, file, findings)?.text ?? '').split('\n');
	return lines.flatMap((line, index) =>
		line.startsWith('/') ? [{ address: line.trim(), at: { file, line: index + 1, column: 1 } }] : [],
	);
}

/** Kind, id, part and fingerprint in each line, parted by tabs. */
function readState(root: string, findings: Finding[]): Map<string, Map<string, string>> {
	const state = new Map<string, Map<string, string>>();
	const { text = '' } = readReported(root, HISTORY_FILES.state, findings) ?? {};
	for (const line of text.split('\n')) {
		const [kind, id, part, print] = line.split('\t');
		if (kind === undefined || id === undefined || part === undefined || print === undefined) continue;
		const key = `${kind} ${id}`;
		const parts = state.get(key) ?? new Map<string, string>();
		parts.set(part, print);
		state.set(key, parts);
	}
	return state;
}
