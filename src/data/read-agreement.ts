import type { AgreementStudy } from '../domain/agreement.ts';
import type { Finding } from '../domain/finding.ts';
import { ratingsSchema, sampleSchema } from '../schemas/agreement.ts';
import type { z } from 'zod';
import { readFiles, type TextFile } from './files.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

const FOLDER = 'data/agreement';

/** Reads the sample for blind rating and what the raters wrote. Without a readable sample there is no study. */
export function readAgreement(root: string): {
	agreement: AgreementStudy | undefined;
	findings: Finding[];
} {
	const findings: Finding[] = [];
	const files = readFiles(root, FOLDER, '.yaml', findings);
	const [sample] = files
		.filter(({ path }) => path === `${FOLDER}/sample.yaml`)
		.flatMap((file) => readPlaced(sampleSchema, 'a sample', file, findings));
	const ratings = files
		.filter(({ path }) => path.startsWith(`${FOLDER}/ratings-`))
		.flatMap((file) => readPlaced(ratingsSchema, 'a rating file', file, findings));
	return { agreement: sample && { sample, ratings }, findings };
}

function readPlaced<S extends z.ZodObject>(
	schema: S,
	name: string,
	file: TextFile,
	findings: Finding[],
) {
	const source = parseYaml(file.text, { file: file.path, linesBefore: 0 });
	const { value, findings: problems } = validate(schema, source.value, source, { name, path: [] });
	findings.push(...source.findings, ...problems);
	if (value === undefined) return [];
	return [
		{
			...value,
			at: source.locate([]),
			locate: (path: readonly PropertyKey[]) => source.locate([...path]),
		},
	];
}
