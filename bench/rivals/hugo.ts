import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerText, type Syntax } from '../corpus/answers.ts';
import type { Corpus } from '../corpus/project.ts';
import { measure, type Measured } from '../measure.ts';
import { DERIVED_CONFIG, DERIVED_SYNTAX, writeDerivedParts } from './hugo-derived.ts';
import { writerIn } from '../write-files.ts';
import type { Rival } from './rival.ts';

const LAYOUTS = 'bench/rivals/hugo-layouts';

// A page dated later than the clock of the machine would be left out.
const CONFIG = 'baseURL = "https://bench.example/"\nbuildFuture = true\n';

const BARE_SYNTAX: Syntax = {
	cite: ({ framework }, id) => `([${framework} ${id}](/frameworks/${framework}/#${id}))`,
	link: (slug) => `/answers/${slug}/`,
	frontMatter: ({ question, shortAnswer, topic, day }) => ({
		title: question,
		description: shortAnswer,
		date: day,
		topic,
	}),
};

const PLACE = { folder: 'hugo', pages: 'public/answers' } as const;

/**
 * Plain Markdown in a bare layout; and by templates what our pages derive from data, in about the same bytes, without our
 * checks, hashes, list of changes and index of names. Pagefind indexes both.
 */
export const HUGO: readonly Rival[] = [
	{
		name: 'Hugo and Pagefind',
		...PLACE,
		build(root, corpus) {
			writeSite(root, corpus, 'bare', BARE_SYNTAX);
			writerIn(root)('config.toml', `${CONFIG}title = "Bench"\n`);
			return run(root);
		},
	},
	{
		name: 'Hugo and Pagefind, with the parts of our pages',
		...PLACE,
		build(root, corpus) {
			writeSite(root, corpus, 'derived', DERIVED_SYNTAX);
			writeDerivedParts(root, corpus);
			writerIn(root)('config.toml', `${CONFIG}${DERIVED_CONFIG}`);
			return run(root);
		},
	},
];

/** True where Hugo is installed. */
export async function hasHugo(): Promise<boolean> {
	return measure('hugo', ['version'], { cwd: '.' }).then(
		() => true,
		() => false,
	);
}

function writeSite(root: string, corpus: Corpus, layout: string, syntax: Syntax): void {
	rmSync(root, { recursive: true, force: true });
	cpSync(join(LAYOUTS, layout), join(root, 'layouts'), { recursive: true });
	const write = writerIn(root);
	for (const answer of corpus.answers) {
		write(`content/answers/${answer.slug}.md`, answerText(answer, syntax));
	}
}

function run(root: string): Promise<Measured> {
	const pagefind = resolve('node_modules/.bin/pagefind');
	return measure('sh', ['-c', `hugo --quiet && '${pagefind}' --site public`], { cwd: root });
}
