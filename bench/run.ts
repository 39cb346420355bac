import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus, type Corpus, type CorpusSize } from './corpus/project.ts';
import { growthExponent } from './fit.ts';
import type { Measured } from './measure.ts';
import { measureOurs, rebuildAfterEdit } from './ours.ts';
import { HUGO, hasHugo } from './rivals/hugo.ts';
import type { Rival } from './rivals/rival.ts';
import { STARLIGHT } from './rivals/starlight.ts';

const { values } = parseArgs({
	options: {
		/** Numbers of answers, with commas between. */
		sizes: { type: 'string', default: '100,1000,5000,10000' },
		/** Sizes at which other generators build the same answers; an empty text leaves them out. */
		rivals: { type: 'string', default: '1000,5000' },
		/** Sizes at which catalogues and exports are built as well. */
		full: { type: 'string', default: '1000' },
		/** Sizes at which all catalogues of the issue are built, without exports. */
		large: { type: 'string', default: '10000' },
		folder: { type: 'string', default: join(tmpdir(), 'ai-security-answers-bench') },
	},
});

const FEW = { editions: 5, controls: 150, mappings: 200 }; // what the answers cite, and little more
const MANY = { editions: 50, controls: 30_000, mappings: 200_000 };

const numbers = (text: string) => text.split(',').filter(Boolean).map(Number);
const inFolder = (name: string) => join(values.folder, name);

function row(
	name: string,
	size: CorpusSize,
	measured: Measured,
	more: readonly string[] = [],
): void {
	const cells = [
		name,
		size.answers.toLocaleString('en'),
		size.controls.toLocaleString('en'),
		`${measured.seconds.toFixed(1)} s`,
		`${measured.cpuSeconds.toFixed(1)} s`,
		`${Math.round(measured.peakMb).toLocaleString('en')} MB`,
		...more,
	];
	console.log(`| ${cells.join(' | ')} |`);
}

/** Builds one corpus with our code and prints two lines: the check, and the build. */
async function ours(name: string, size: CorpusSize, without: ('catalogues' | 'exports')[]) {
	const corpus = makeCorpus(size);
	const root = inFolder(`ours-${size.answers}-${size.controls}`);
	const result = await measureOurs(root, corpus, without);
	row(`${name}: check`, size, result.check);
	const { files, megabytes, search, phases } = result;
	row(`${name}: build`, size, result.build, [
		`${files.toLocaleString('en')} files, ${megabytes.toFixed(0)} MB; a page has ${pageKb(join(root, 'dist/answers'))} kB`,
		`${Math.round(search.bytes / 1000)} kB, ${search.requests} requests, ${search.milliseconds} ms`,
		phases,
	]);
	return { corpus, root, seconds: result.build.seconds, check: result.check.seconds };
}

/** Builds the same answers with other generators and prints a line for each. */
async function rivals(size: CorpusSize, our: number): Promise<void> {
	const corpus = makeCorpus(size);
	const isHugoThere = await hasHugo();
	if (!isHugoThere) console.log('Hugo is not installed, so that it is left out.');
	for (const rival of [...STARLIGHT, ...(isHugoThere ? HUGO : [])]) {
		await rivalRow(rival, size, corpus, our);
	}
}

async function rivalRow(rival: Rival, size: CorpusSize, corpus: Corpus, our: number) {
	const { name, limit } = rival;
	const answers = size.answers.toLocaleString('en');
	if (limit !== undefined && size.answers > limit.answers) {
		return console.log(`${name}, is left out at ${answers} answers: ${limit.reason}.`);
	}
	const root = inFolder(rival.folder);
	const built = await rival.build(root, corpus).catch((error: unknown) => {
		console.log(`${name}, ${answers} answers: ${String(error)}`);
	});
	if (built === undefined) return;
	row(name, size, built, [
		`ours takes ${(our / built.seconds).toFixed(2)} of it; a page has ${pageKb(join(root, rival.pages))} kB`,
	]);
}

/** Size of the page of the first answer, as good as any. */
function pageKb(answers: string): number {
	return Math.round(statSync(join(answers, 'answer-1/index.html')).size / 1000);
}

console.log(
	'| what | answers | controls | time | processor | peak memory | result | search to first result | phases |',
);
console.log('|---|---:|---:|---:|---:|---:|---|---|---|');
const checks: [number, number][] = [];
const builds: [number, number][] = [];
for (const answers of numbers(values.sizes)) {
	const size = { answers, ...FEW };
	const { seconds, check } = await ours('Answers', size, ['catalogues', 'exports']);
	checks.push([answers, check]);
	builds.push([answers, seconds]);
	if (numbers(values.rivals).includes(answers)) await rivals(size, seconds);
}
for (const answers of numbers(values.full)) {
	const size = { answers, ...FEW };
	const { root, corpus, seconds } = await ours('With catalogues and exports', size, []);
	const again = await rebuildAfterEdit(root, corpus, []);
	row('The same after one edit', size, again, [
		`${(again.seconds / seconds).toFixed(2)} of the full build`,
	]);
}
for (const answers of numbers(values.large)) {
	await ours('With all catalogues', { answers, ...MANY }, ['exports']);
}
if (builds.length > 1) {
	const large = (points: readonly [number, number][]) => points.filter(([size]) => size >= 1000);
	console.log(
		`\nGrowth of the check: exponent ${growthExponent(large(checks)).toFixed(2)} from 1,000 answers on.`,
	);
	console.log(
		`Growth of the build: exponent ${growthExponent(large(builds)).toFixed(2)} from 1,000 answers on.`,
	);
}
