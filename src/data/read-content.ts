import { basename, dirname } from 'node:path/posix';
import type { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import type { ProseDocument } from '../domain/site.ts';
import { answerSchema, sourceSchema, type AnswerFrontMatter, type Source } from '../schemas/answer.ts';
import { topicSchema, type TopicFrontMatter } from '../schemas/topic.ts';
import { readFiles, type TextFile } from './files.ts';
import { readProse } from './read-prose.ts';
import { validate } from './validate.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** One content file: its text, and its front matter when that is usable. */
export interface ContentFile<FrontMatter> {
	readonly document: ProseDocument;
	/** Name of the folder the file lies in. */
	readonly folder: string;
	readonly frontMatter: FrontMatter | undefined;
}

/** Reads every answer in `content/answers/<topic>/<slug>.mdx`. */
export function readAnswers(root: string, findings: Finding[]): ContentFile<AnswerFrontMatter>[] {
	return readFiles(root, 'content/answers', '.mdx').map((file) =>
		readContent(file, 'answer', answerSchema, findings),
	);
}

/** Reads every topic in `content/topics/<topic>.mdx`. */
export function readTopics(root: string, findings: Finding[]): ContentFile<TopicFrontMatter>[] {
	return readFiles(root, 'content/topics', '.mdx').map((file) =>
		readContent(file, 'topic', topicSchema, findings),
	);
}

function readContent<S extends z.ZodObject>(
	file: TextFile,
	kind: ProseDocument['kind'],
	schema: S,
	findings: Finding[],
): ContentFile<z.infer<S>> {
	const { frontMatter, body } = splitFrontMatter(file.text);
	const source = parseYaml(frontMatter, { file: file.path, linesBefore: 1 });
	const head = readFrontMatter(source, schema, kind, findings);
	const { prose, findings: proseFindings } = readProse(body, file.path);
	findings.push(...proseFindings);
	const slug = basename(file.path, '.mdx');
	const sources = usableSources(source.value);
	return {
		document: { file: file.path, kind, slug, sources, prose, locate: (path) => source.locate(path) },
		folder: basename(dirname(file.path)),
		frontMatter: head,
	};
}

function readFrontMatter<S extends z.ZodObject>(
	source: YamlSource,
	schema: S,
	kind: ProseDocument['kind'],
	findings: Finding[],
): z.infer<S> | undefined {
	findings.push(...source.findings);
	if (source.findings.length > 0) return undefined;
	const name = kind === 'answer' ? 'an answer' : 'a topic';
	const { value, findings: problems } = validate(schema, source.value ?? {}, source, { name, path: [] });
	findings.push(...problems);
	return value;
}

/** Parts at the `---` lines. The body keeps the file's positions: the front matter's lines are left blank in it. */
function splitFrontMatter(text: string): { frontMatter: string; body: string } {
	const match = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(text);
	if (match === null) return { frontMatter: '', body: text };
	return { frontMatter: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

/** The sources that can be cited, even while other front matter is faulty. */
function usableSources(frontMatter: unknown): Source[] {
	const declared: unknown =
		typeof frontMatter === 'object' && frontMatter !== null ? Reflect.get(frontMatter, 'sources') : undefined;
	if (!Array.isArray(declared)) return [];
	return declared.flatMap((source) => {
		const parsed = sourceSchema.safeParse(source);
		return parsed.success ? [parsed.data] : [];
	});
}
