import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { answerText, type Syntax } from '../corpus/answers.ts';
import { topicHead, type Corpus } from '../corpus/project.ts';
import { measure, type Measured } from '../measure.ts';
import { writerIn } from '../write-files.ts';
import type { Rival } from './rival.ts';

const SECONDS_MAX = 900; // a build that takes longer is not waited for

const PACKAGES = { astro: '7.3.4', '@astrojs/starlight': '0.41.7' };

const SYNTAX: Syntax = {
	cite: ({ framework }, id) => `([${framework} ${id}](/frameworks/${framework}/#${id}))`,
	link: (slug) => `/answers/${slug}/`,
	frontMatter: ({ question, shortAnswer }) => ({ title: question, description: shortAnswer }),
};

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const PLACE = { folder: 'starlight', pages: 'dist/answers' } as const;

/** Starlight with the sidebar that it makes by itself, and with one that stays small. */
export const STARLIGHT: readonly Rival[] = [
	{
		name: 'Starlight, default settings',
		...PLACE,
		limit: {
			answers: 1000,
			reason:
				'its sidebar lists every page on every page, so that its size grows with the square of the answers (5,000 took nine minutes of processor time and made 4.5 GB)',
		},
		build(root, corpus) {
			return buildSite(root, corpus, undefined);
		},
	},
	{
		name: 'Starlight, sidebar of topics only',
		...PLACE,
		build(root, corpus) {
			const sidebar = [...corpus.topics.keys()].map((topic, index) => ({
				label: topicHead(index).label,
				link: `/topics/${topic}/`,
			}));
			return buildSite(root, corpus, sidebar);
		},
	},
];

/** Installs Starlight in `root` where it is not yet. Needs the network the first time. */
async function prepareStarlight(root: string): Promise<void> {
	const pack = { name: 'rival', private: true, type: 'module', dependencies: PACKAGES };
	writerIn(root)('package.json', JSON.stringify(pack));
	if (!existsSync(join(root, 'node_modules/@astrojs/starlight'))) {
		await measure('npm', ['install', '--no-audit', '--no-fund'], { cwd: root });
	}
}

/** Builds the answers as MDX, with the search index that Starlight makes. Where a sidebar is given, each topic has a page that lists its answers. */
async function buildSite(
	root: string,
	corpus: Corpus,
	sidebar: readonly { label: string; link: string }[] | undefined,
): Promise<Measured> {
	await prepareStarlight(root);
	for (const folder of ['src/content', 'dist', '.astro', 'node_modules/.astro']) {
		rmSync(join(root, folder), { recursive: true, force: true });
	}
	const write = writerIn(root);
	write('astro.config.mjs', configText({ title: 'Bench', ...(sidebar && { sidebar }) }));
	write('src/content.config.ts', CONTENT_CONFIG);
	const writePage = (path: string, head: object, text: string) =>
		write(`src/content/docs/${path}.mdx`, `---\n${stringify(head)}---\n\n${text}\n`);
	writePage('index', { title: 'Bench' }, 'The bench.');
	for (const answer of corpus.answers) {
		write(`src/content/docs/answers/${answer.slug}.mdx`, answerText(answer, SYNTAX));
	}
	if (sidebar !== undefined) {
		for (const [path, head, text] of topicPages(corpus)) writePage(path, head, text);
	}
	return run(root);
}

function topicPages({ answers, topics }: Corpus): [path: string, head: object, text: string][] {
	const filed = Map.groupBy(answers, ({ topic }) => topic);
	return [...topics].map(([topic, introduction], index) => {
		const { label, description } = topicHead(index);
		const list = (filed.get(topic) ?? []).map(
			({ slug, question }) => `- [${question}](${SYNTAX.link(slug)})`,
		);
		return [
			`topics/${topic}`,
			{ title: label, description },
			`${introduction}\n\n${list.join('\n')}`,
		];
	});
}

function configText(options: object): string {
	return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://bench.example', integrations: [starlight(${JSON.stringify(options)})] });
`;
}

function run(root: string): Promise<Measured> {
	const astro = 'node_modules/astro/bin/astro.mjs';
	return measure(process.execPath, ['--max-old-space-size=16000', astro, 'build'], {
		cwd: root,
		env: { ASTRO_TELEMETRY_DISABLED: '1' },
		secondsMax: SECONDS_MAX,
	});
}
