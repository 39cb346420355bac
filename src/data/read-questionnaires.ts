import { basename } from 'node:path/posix';
import type { Framework } from '../domain/catalogue.ts';
import type { Finding } from '../domain/finding.ts';
import { targetsOf, type Question, type Questionnaire } from '../domain/questionnaire.ts';
import { questionnaireSchema, questionSchema } from '../schemas/readiness.ts';
import { readFiles, type TextFile } from './files.ts';
import { standInQuestionnaire } from './stand-ins.ts';
import { validate } from './validate.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** Reads every version of the readiness snapshot, oldest first. Faulty questions are left out and reported. */
export function readQuestionnaires(
	root: string,
	frameworks: readonly Framework[],
): { questionnaires: Questionnaire[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const questionnaires = readFiles(root, 'data/readiness', '.yaml', findings).flatMap((file) =>
		readQuestionnaire(file, frameworks, findings),
	);
	questionnaires.sort((a, b) => a.version - b.version);
	return { questionnaires, findings };
}

function readQuestionnaire(
	file: TextFile,
	frameworks: readonly Framework[],
	findings: Finding[],
): Questionnaire[] {
	const source = parseYaml(file.text, { file: file.path, linesBefore: 0 });
	findings.push(...source.findings);
	if (typeof source.value !== 'object' || source.value === null) return [];
	const { questions: rows, ...rest }: { questions?: unknown } = source.value;
	const name = basename(file.path, '.yaml');
	const subject = { name: 'a questionnaire', path: [] };
	const head = validate(questionnaireSchema, rest, source, subject, standInQuestionnaire(name));
	findings.push(...head.findings);
	if (!Array.isArray(rows)) {
		const message = 'The field "questions" is missing: a questionnaire lists its questions.';
		findings.push({ ...source.locate([]), rule: 'missing-field', message });
		return [];
	}
	if (head.value === undefined) return [];
	return [
		{
			...head.value,
			name,
			questions: rows.flatMap((row, index) => readQuestion(row, index, source, frameworks, findings)),
			at: source.locate([]),
			locate: (path) => source.locate(path),
		},
	];
}

function readQuestion(
	row: unknown,
	index: number,
	source: YamlSource,
	frameworks: readonly Framework[],
	findings: Finding[],
): Question[] {
	const path = ['questions', index];
	const { value, findings: problems } = validate(questionSchema, row, source, { name: 'a question', path });
	findings.push(...problems);
	if (value === undefined) return [];
	return [
		{
			...value,
			evidences: targetsOf(value.controls, frameworks),
			risks: targetsOf(value.reduces, frameworks),
			at: source.locate(path),
			locate: (below) => source.locate([...path, ...below]),
		},
	];
}
