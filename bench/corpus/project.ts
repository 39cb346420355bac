import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writerIn } from '../write-files.ts';
import { linkPackages } from '../../tests/project-copy.ts';
import { answerText, makeAnswer, type MadeAnswer, type Syntax } from './answers.ts';
import { makeEdition, type MadeEdition } from './catalogues.ts';
import { makeCrosswalks } from './crosswalks.ts';
import { SeededRandom } from './random.ts';
import { sentence, wordsOfAnswers } from './words.ts';

/** How much is made. */
export interface CorpusSize {
	readonly answers: number;
	readonly editions: number;
	/** Of all editions together. */
	readonly controls: number;
	readonly mappings: number;
}

export interface Corpus {
	readonly answers: readonly MadeAnswer[];
	readonly editions: readonly MadeEdition[];
	/** Mapping sets, by their path. */
	readonly crosswalks: ReadonlyMap<string, string>;
	/** Introductions, by topic. */
	readonly topics: ReadonlyMap<string, string>;
}

const SEED = 20_261_125;

/** Makes a corpus; the same size gives the same bytes. */
export function makeCorpus(size: CorpusSize): Corpus {
	const random = new SeededRandom(SEED);
	const words = wordsOfAnswers();
	const editions = Array.from({ length: size.editions }, (_, index) =>
		makeEdition(index, Math.round(size.controls / size.editions), random, words),
	);
	const crosswalks = makeCrosswalks(editions, size.mappings, random);
	const answers = Array.from({ length: size.answers }, (_, index) =>
		makeAnswer(index, size.answers, editions, random, words),
	);
	const topics = [...new Set(answers.map(({ topic }) => topic))];
	return {
		answers,
		editions,
		crosswalks,
		topics: new Map(topics.map((topic) => [topic, sentence(random, words, 40)])),
	};
}

/** Front matter of the topic that stands at `index`. */
export function topicHead(index: number) {
	const order = index + 1;
	return {
		label: `Topic ${order}`,
		order,
		description: `Answers of the bench, made of chance words, in topic number ${order} of all its topics.`,
	};
}

const OURS: Syntax = {
	cite: ({ framework }, id) => `[@${framework} ${id}]`,
	link: (slug) => `/answers/${slug}/`,
	frontMatter: ({ question, shortAnswer, topic, day }) => ({
		question,
		shortAnswer,
		topic,
		published: day,
		updated: day,
		checked: day,
		drafting: 'ai',
	}),
};

const CODE = ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json'];

/** Writes the corpus as a project of ours into `root`, with the code of this one. */
export function writeProject(root: string, corpus: Corpus): void {
	for (const path of CODE) cpSync(path, join(root, path), { recursive: true });
	linkPackages(root);
	const write = writerIn(root);
	for (const { files } of corpus.editions) for (const [path, text] of files) write(path, text);
	for (const [path, text] of corpus.crosswalks) write(path, text);
	[...corpus.topics].forEach(([topic, text], index) => {
		const head = stringify(topicHead(index));
		write(`content/topics/${topic}.mdx`, `---\n${head}---\n\n${text}\n`);
	});
	for (const answer of corpus.answers) {
		write(`content/answers/${answer.topic}/${answer.slug}.mdx`, answerText(answer, OURS));
	}
}
