import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { answerText, type Syntax } from '../corpus/answers.ts';
import type { Corpus } from '../corpus/project.ts';
import { measure, type Measured } from '../measure.ts';

const SYNTAX: Syntax = {
	cite: ({ framework }, id) => `([${framework} ${id}](/frameworks/${framework}/#${id}))`,
	link: (slug) => `/answers/${slug}/`,
	frontMatter: ({ question, shortAnswer, topic, day }) => ({
		title: question,
		description: shortAnswer,
		date: day,
		topic,
	}),
};

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head><body><header><a href="/">Bench</a></header>`;
const LAYOUTS = {
	'layouts/_default/single.html': `${HEAD}<main data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .TableOfContents }}{{ .Content }}</main></body></html>`,
	'layouts/_default/list.html': `${HEAD}<main><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>`,
};

/** True where Hugo is installed. */
export async function hasHugo(): Promise<boolean> {
	return measure('hugo', ['version'], { cwd: '.' }).then(
		() => true,
		() => false,
	);
}

/** Builds the same answers as plain Markdown in a bare layout, and indexes them with Pagefind. */
export async function buildHugo(root: string, corpus: Corpus): Promise<Measured> {
	rmSync(root, { recursive: true, force: true });
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	write('config.toml', 'baseURL = "https://bench.example/"\ntitle = "Bench"\n');
	for (const [path, text] of Object.entries(LAYOUTS)) write(path, text);
	for (const answer of corpus.answers) {
		write(`content/answers/${answer.slug}.md`, answerText(answer, SYNTAX));
	}
	const pagefind = resolve('node_modules/.bin/pagefind');
	return measure('sh', ['-c', `hugo --quiet && '${pagefind}' --site public`], { cwd: root });
}
