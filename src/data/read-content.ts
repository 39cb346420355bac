import { basename, dirname } from 'node:path/posix';
import type { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import { noting } from '../domain/reads.ts';
import type { AnswerDocument, FalseClaimDocument, PageDocument, TermDocument, TopicDocument } from '../domain/site.ts';
import {
	answerFieldsSchema,
	answerSchema,
	sourceSchema,
	type AnswerFrontMatter,
	type Source,
} from '../schemas/answer.ts';
import {
	falseClaimFieldsSchema,
	falseClaimSchema,
	type FalseClaimFrontMatter,
} from '../schemas/false-claim.ts';
import { pageFieldsSchema, pageSchema, type PageFrontMatter } from '../schemas/page.ts';
import { termFieldsSchema, termSchema, type TermFrontMatter } from '../schemas/term.ts';
import { topicFieldsSchema, topicSchema, type TopicFrontMatter } from '../schemas/topic.ts';
import { listFiles, readReported } from './files.ts';
import { readProse, unreadProse } from './read-prose.ts';
import { soundFields, validate } from './validate.ts';
import { UNREAD, UNREAD_ADDRESS, UNREAD_DAY } from './stand-ins.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** One answer's file, and its front matter when that is usable. */
export interface AnswerFile {
	readonly document: AnswerDocument;
	readonly frontMatter: AnswerFrontMatter | undefined;
}

/** One topic's file, and its front matter when that is usable. */
export interface TopicFile {
	readonly document: TopicDocument;
	readonly frontMatter: TopicFrontMatter | undefined;
}

/** Reads every answer in `content/answers/<topic>/<slug>.mdx`. */
export function readAnswers(root: string, findings: Finding[]): AnswerFile[] {
	return readTexts(root, 'content/answers', findings).map((file) => {
		const { source, document } = readText(file, findings);
		const fields = source.value === undefined ? undefined : soundFields(answerFieldsSchema, source.value);
		const sources = declaredSources(source.value);
		return {
			document: { ...document, kind: 'answer', fields, sources },
			frontMatter: readFrontMatter(source, answerSchema, 'an answer', findings),
		};
	});
}

/** Reads every topic in `content/topics/<topic>.mdx`. */
export function readTopics(root: string, findings: Finding[]): TopicFile[] {
	return readTexts(root, 'content/topics', findings).map((file) => {
		const { source, document } = readText(file, findings);
		const fields = source.value === undefined ? undefined : soundFields(topicFieldsSchema, source.value);
		return {
			document: { ...document, kind: 'topic', fields, sources: [] },
			frontMatter: readFrontMatter(source, topicSchema, 'a topic', findings),
		};
	});
}

/** The file of one page about the site, and its front matter when that is usable. */
export interface PageFile {
	readonly document: PageDocument;
	readonly frontMatter: PageFrontMatter | undefined;
}

/** Reads every page about the site in `content/pages/<page>.mdx`. */
export function readPages(root: string, findings: Finding[]): PageFile[] {
	return readTexts(root, 'content/pages', findings).map((file) => {
		const { source, document } = readText(file, findings);
		const fields = source.value === undefined ? undefined : soundFields(pageFieldsSchema, source.value);
		return {
			document: { ...document, kind: 'page', fields, sources: [] },
			frontMatter: readFrontMatter(source, pageSchema, 'a page', findings),
		};
	});
}

/** One term's file, and its front matter when that is usable. */
export interface TermFile {
	readonly document: TermDocument;
	readonly frontMatter: TermFrontMatter | undefined;
}

/** Reads every term in `content/glossary/<term>.mdx`. */
export function readTerms(root: string, findings: Finding[]): TermFile[] {
	return readTexts(root, 'content/glossary', findings).map((file) => {
		const { source, document } = readText(file, findings);
		const fields = source.value === undefined ? undefined : soundFields(termFieldsSchema, source.value);
		return {
			document: { ...document, kind: 'term', fields, sources: declaredSources(source.value) },
			frontMatter: readFrontMatter(source, termSchema, 'a term', findings),
		};
	});
}

/** One false claim's file, and its front matter when that is usable. */
export interface FalseClaimFile {
	readonly document: FalseClaimDocument;
	readonly frontMatter: FalseClaimFrontMatter | undefined;
}

/** Reads every false claim in `content/false-claims/<claim>.mdx`. */
export function readFalseClaims(root: string, findings: Finding[]): FalseClaimFile[] {
	return readTexts(root, 'content/false-claims', findings).map((file) => {
		const { source, document } = readText(file, findings);
		const fields =
			source.value === undefined ? undefined : soundFields(falseClaimFieldsSchema, source.value);
		return {
			document: { ...document, kind: 'false-claim', fields, sources: declaredSources(source.value) },
			frontMatter: readFrontMatter(source, falseClaimSchema, 'a false claim', findings),
		};
	});
}

interface ContentText {
	readonly source: YamlSource;
	readonly document: Omit<TopicDocument, 'kind' | 'fields' | 'sources'>;
}

/** A file of a page; its text is undefined where it cannot be read, and the page is still one that others may link to. */
interface ContentFile {
	readonly path: string;
	readonly text?: string;
}

function readTexts(root: string, folder: string, findings: Finding[]): ContentFile[] {
	const paths = listFiles(root, folder).filter((path) => path.endsWith('.mdx'));
	return paths.map((path) => readReported(root, path, findings) ?? { path });
}

const UNREAD_SOURCE = { value: undefined, findings: [] };

function readText(file: ContentFile, findings: Finding[]): ContentText {
	const { frontMatter, body } = splitFrontMatter(file.text ?? '');
	const parsed = parseYaml(frontMatter, { file: file.path, linesBefore: 1 });
	const source = file.text === undefined ? { ...parsed, ...UNREAD_SOURCE } : parsed;
	const read = file.text === undefined ? { prose: unreadProse(file.path), findings: [] } : readProse(body, file.path);
	findings.push(...source.findings, ...read.findings);
	return {
		source,
		document: {
			file: file.path,
			folder: basename(dirname(file.path)),
			slug: basename(file.path, '.mdx'),
			prose: noting(read.prose, file.path),
			body,
			locate: (path) => source.locate(path),
		},
	};
}

function readFrontMatter<S extends z.ZodObject>(
	source: YamlSource,
	schema: S,
	name: string,
	findings: Finding[],
): z.infer<S> | undefined {
	if (source.value === undefined) return undefined;
	const { value, findings: problems } = validate(schema, source.value ?? {}, source, { name, path: [] });
	findings.push(...problems);
	return value;
}

/** Parts at the `---` lines. The body keeps the file's positions: the front matter's lines are left blank in it. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } {
	const match = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(text);
	if (match === null) return { frontMatter: '', body: text };
	return { frontMatter: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

/** The declared sources, one for one, so that what cites them can be checked even while some are faulty. */
function declaredSources(frontMatter: unknown): Source[] {
	const declared: unknown =
		typeof frontMatter === 'object' && frontMatter !== null ? Reflect.get(frontMatter, 'sources') : undefined;
	if (!Array.isArray(declared)) return [];
	return declared.flatMap((source: unknown, index) => {
		const standIn = {
			id: `unread-${index + 1}`,
			title: UNREAD,
			publisher: UNREAD,
			url: UNREAD_ADDRESS,
			accessed: UNREAD_DAY,
		};
		return soundFields(sourceSchema, source, standIn) ?? [];
	});
}
