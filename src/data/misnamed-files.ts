import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { basename } from 'node:path/posix';
import type { Finding } from '../domain/finding.ts';
import { listFiles } from './files.ts';
import { refuseKind } from './text-file.ts';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The folders that are read, and how the files in them are named. */
const FORMS = [
	{
		folder: 'content/answers',
		form: new RegExp(`^content/answers/${SLUG}/${SLUG}\\.mdx$`),
		example: 'content/answers/<topic>/<slug>.mdx',
	},
	{
		folder: 'content/topics',
		form: new RegExp(`^content/topics/${SLUG}\\.mdx$`),
		example: 'content/topics/<topic>.mdx',
	},
	{
		folder: 'content/pages',
		form: new RegExp(`^content/pages/${SLUG}\\.mdx$`),
		example: 'content/pages/<page>.mdx',
	},
	{
		folder: 'content/glossary',
		form: new RegExp(`^content/glossary/${SLUG}\\.mdx$`),
		example: 'content/glossary/<term>.mdx',
	},
	{
		folder: 'content/false-claims',
		form: new RegExp(`^content/false-claims/${SLUG}\\.mdx$`),
		example: 'content/false-claims/<claim>.mdx',
	},
	{
		folder: 'data/frameworks',
		form: new RegExp(`^data/frameworks/${SLUG}/[a-z0-9]+(?:[.-][a-z0-9]+)*\\.yaml$`),
		example: 'data/frameworks/<framework>/<edition>.yaml',
	},
	{
		folder: 'data/crosswalks',
		form: /^data\/crosswalks\/[a-z0-9.-]+\.yaml$/,
		example: 'data/crosswalks/<from>--<to>.<source>.yaml',
	},
	{
		folder: 'data/readiness',
		form: /^data\/readiness\/[1-9]\d*\.yaml$/,
		example: 'data/readiness/<version>.yaml',
	},
	{
		folder: 'data/agreement',
		form: /^data\/agreement\/(?:sample|ratings-[ab])\.yaml$/,
		example: 'data/agreement/sample.yaml, ratings-a.yaml or ratings-b.yaml',
	},
	{
		folder: 'data/history',
		form: /^data\/history\/(?:addresses\.txt|state\.tsv|(?:changes|moved|notes)\.yaml)$/,
		example: 'data/history/moved.yaml or data/history/notes.yaml; "npm run record" writes the others',
	},
] as const;

/** Every folder that is read. */
export const FOLDERS: readonly string[] = FORMS.map(({ folder }) => folder);

/** Files that would be overlooked, or whose name cannot be part of an address; and links, which are never followed. */
export function misnamedFiles(root: string): Finding[] {
	return FORMS.flatMap(({ folder, form, example }) =>
		listFiles(root, folder)
			.filter((path) => !form.test(path))
			.map((path) => linkFault(root, path) ?? nameFault(path, folder, example)),
	);
}

function linkFault(root: string, path: string): Finding | undefined {
	const stats = lstatSync(join(root, path));
	return stats.isSymbolicLink() ? refuseKind(path, stats) : undefined;
}

function nameFault(path: string, folder: string, example: string): Finding {
	return {
		file: path,
		line: 1,
		column: 1,
		rule: 'file-name',
		message: `"${basename(path)}" is not how a file in ${folder}/ is named.`,
		remedy: `Name it ${example}, in lower-case letters, digits and single hyphens.`,
	};
}
