import { appendFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildPart } from '../src/data/build-parts.ts';
import { writeProject, type Corpus } from './corpus/project.ts';
import { measure, type Measured } from './measure.ts';
import { searchCost, type SearchCost } from './search-cost.ts';

/** What one build of a corpus with this project's code took and made. */
export interface OurBuild {
	readonly check: Measured;
	readonly build: Measured;
	/** Seconds of each phase, as the build prints them. */
	readonly phases: string;
	readonly files: number;
	readonly megabytes: number;
	readonly search: SearchCost;
}

/** What a build needs beside its working directory; parts are named in `src/data/build-parts.ts`. */
function build(root: string, without: readonly BuildPart[]): Promise<Measured> {
	return measure('npm', ['run', '--silent', 'build'], {
		cwd: root,
		env: { BUILD_WITHOUT: without.join(','), NODE_OPTIONS: '--max-old-space-size=16000' },
	});
}

/** Makes a project of the corpus in `root`, checks it, builds it and searches it. */
export async function measureOurs(
	root: string,
	corpus: Corpus,
	without: readonly BuildPart[],
): Promise<OurBuild> {
	rmSync(root, { recursive: true, force: true });
	writeProject(root, corpus);
	const check = await measure('npm', ['run', '--silent', 'check'], { cwd: root });
	const built = await build(root, without);
	const dist = join(root, 'dist');
	const sizes = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.map((path) => statSync(join(dist, path)))
		.filter((stats) => stats.isFile())
		.map(({ size }) => size);
	return {
		check,
		build: built,
		phases: /pages built to .* in .* \((.*)\)\.$/m.exec(built.output)?.[1] ?? '',
		files: sizes.length,
		megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
		search: await searchCost(dist, tellingWords(corpus)),
	};
}

/** Two long words of a question, as somebody types them who looks for it. */
function tellingWords({ answers }: Corpus): string {
	const words = answers[0]?.question.match(/[a-z]{4,}/g) ?? [];
	return words
		.toSorted((a, b) => b.length - a.length)
		.slice(0, 2)
		.join(' ');
}

/** Builds again after a sentence was added to one answer. */
export function rebuildAfterEdit(
	root: string,
	corpus: Corpus,
	without: readonly BuildPart[],
): Promise<Measured> {
	const [answer] = corpus.answers;
	if (answer === undefined) throw new Error('There is no answer to edit.');
	const file = resolve(root, `content/answers/${answer.topic}/${answer.slug}.mdx`);
	appendFileSync(file, '\nOne more sentence stands here now.\n');
	return build(root, without);
}
