import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { answerText, type Syntax } from '../corpus/answers.ts';
import type { Corpus } from '../corpus/project.ts';
import { measure, type Measured } from '../measure.ts';

const SECONDS_MAX = 300; // with its default settings each page lists all others: a large site takes for ever

const PACKAGES = { astro: '7.3.4', '@astrojs/starlight': '0.41.7' };

const SYNTAX: Syntax = {
	cite: ({ framework }, id) => `([${framework} ${id}](/frameworks/${framework}/#${id}))`,
	link: (slug) => `/answers/${slug}/`,
	frontMatter: ({ question, shortAnswer }) => ({ title: question, description: shortAnswer }),
};

/** Makes a Starlight site with default settings in `root`, and installs it where it is not yet. Needs the network the first time. */
export async function prepareStarlight(root: string): Promise<void> {
	mkdirSync(join(root, 'src'), { recursive: true });
	const pack = { name: 'rival', private: true, type: 'module', dependencies: PACKAGES };
	writeFileSync(join(root, 'package.json'), JSON.stringify(pack));
	writeFileSync(
		join(root, 'astro.config.mjs'),
		`import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Bench' })] });\n`,
	);
	writeFileSync(
		join(root, 'src/content.config.ts'),
		`import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
	);
	if (!existsSync(join(root, 'node_modules/@astrojs/starlight'))) {
		await measure('npm', ['install', '--no-audit', '--no-fund'], { cwd: root });
	}
}

/** Builds the same answers as MDX, with the search index that Starlight makes. */
export async function buildStarlight(root: string, corpus: Corpus): Promise<Measured> {
	for (const folder of ['src/content', 'dist', '.astro', 'node_modules/.astro']) {
		rmSync(join(root, folder), { recursive: true, force: true });
	}
	const write = (path: string, text: string) => {
		const file = join(root, 'src/content/docs', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	write('index.mdx', `---\n${stringify({ title: 'Bench' })}---\n\nThe bench.\n`);
	for (const answer of corpus.answers) {
		write(`answers/${answer.slug}.mdx`, answerText(answer, SYNTAX));
	}
	return measure(
		process.execPath,
		['--max-old-space-size=16000', 'node_modules/astro/bin/astro.mjs', 'build'],
		{
			cwd: root,
			env: { ASTRO_TELEMETRY_DISABLED: '1' },
			secondsMax: SECONDS_MAX,
		},
	);
}
