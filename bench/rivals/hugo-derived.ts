import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { MadeAnswer, Syntax } from '../corpus/answers.ts';
import { topicHead, type Corpus } from '../corpus/project.ts';
import { siteConfig } from '../../src/site.config.ts';
import { writerIn } from '../write-files.ts';

/** Settings beyond those of the bare site: topics as a taxonomy, one feed, related answers by what they cite first. */
export const DERIVED_CONFIG = `title = "${siteConfig.name}"
disableKinds = ["taxonomy"] # a list of topics is on the home page
ignoreErrors = ["error-disable-taxonomy"]
enableRobotsTXT = true
[taxonomies]
topic = "topics"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
term = ["HTML"]
[outputFormats.RSS]
baseName = "feed"
[related]
includeNewer = true
[[related.indices]]
name = "subjects"
weight = 100
[[related.indices]]
name = "topics"
weight = 1
[params]
corrections = "corrections@bench.example"
contact = "contact@bench.example"
`;

/** A shortcode looks up each citation. Hugo relates pages by their front matter only, so that it names some of them as well. */
export const DERIVED_SYNTAX: Syntax = {
	cite: ({ key }, id, place) => `{{< cite ${key} ${id}${place === 'cell' ? ' titled' : ''} >}}`,
	link: (slug) => `/answers/${slug}/`,
	frontMatter: (answer) => ({
		title: answer.question,
		description: answer.shortAnswer,
		date: answer.day,
		checked: answer.day,
		drafting: 'ai',
		topics: [answer.topic],
		subjects: subjectsOf(answer),
	}),
};

/**
 * Controls by which an answer is related to others. Hugo sorts all answers that share one of them: with all fifteen
 * citations of an answer, 5,000 answers take it more than twice as long, and an author would cut the list.
 */
const SUBJECTS_MAX = 5; // as many as our structured data names

function subjectsOf({ sections }: MadeAnswer): string[] {
	const parts = sections.flatMap(({ paragraphs, table = [] }) => [...paragraphs, ...table].flat());
	const cited = parts.flatMap((part) =>
		typeof part === 'string' ? [] : `${part.edition.key} ${part.id}`,
	);
	return [...new Set(cited)].slice(0, SUBJECTS_MAX);
}

/** Writes what the templates derive from: catalogues and mapping sets as data, introductions of topics, our stylesheet. */
export function writeDerivedParts(root: string, corpus: Corpus): void {
	const write = writerIn(root);
	for (const { files } of corpus.editions) for (const [path, text] of files) write(path, text);
	for (const [path, text] of corpus.crosswalks) write(path, text);
	const markdown = (path: string, head: object, text: string) =>
		write(`content/${path}.md`, `---\n${stringify(head)}---\n\n${text}\n`);
	markdown('_index', { title: siteConfig.name, description: siteConfig.description }, '');
	markdown(
		'answers/_index',
		{ title: 'All answers', description: 'Every question, by topic.' },
		'',
	);
	markdown('search', { title: 'Search', description: 'Search all.', layout: 'search' }, '');
	[...corpus.topics].forEach(([topic, text], index) => {
		const { label, order, description } = topicHead(index);
		markdown(`topics/${topic}/_index`, { title: label, weight: order, description }, text);
	});
	write('assets/style.css', stylesheet());
}

const STYLES = 'src/styles';

/** Our stylesheet as one file: each import as a block of its layer. */
function stylesheet(): string {
	const read = (name: string) => readFileSync(join(STYLES, name), 'utf8');
	return read('index.css').replaceAll(
		/@import '\.\/(.+)' layer\((.+)\);/g,
		(_, name: string, layer: string) => `@layer ${layer} {\n${read(name)}}`,
	);
}
