import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadSite } from '../data/load-site.ts';
import { drawSample } from '../domain/draw-sample.ts';
import { ratingSheet } from '../domain/rating-sheet.ts';
import type { Sample } from '../schemas/agreement.ts';
import { projectRoot } from './project-root.ts';
import { currentDay, runCommand, UsageError } from './usage.ts';
import { createFile } from './write-file.ts';

const USAGE = 'Usage: npm run -s sample -- [--seed NUMBER] [--root FOLDER] > sheet.yaml';
const SIZE = { rows: 8, decoys: 6 }; // of each set: near half and half, so that neither answer is the safe guess
const PATH = 'data/agreement/sample.yaml';

runCommand(USAGE, (args) => {
	const { values } = parseArgs({
		args: [...args],
		options: { seed: { type: 'string' }, root: { type: 'string' } },
	});
	const root = projectRoot(values.root);
	const { site } = loadSite(root);
	if (values.seed !== undefined) {
		if (existsSync(join(root, PATH))) throw new UsageError(`${PATH} is there already`);
		const seed = checkedSeed(values.seed);
		const pairs = drawSample(site.crosswalks, seed, SIZE);
		const sample: Sample = { seed, drawn: currentDay(), pairs };
		createFile(join(root, PATH), stringify(sample, { lineWidth: 110 }));
	}
	const sample = loadSite(root).site.agreement?.sample;
	if (sample === undefined)
		throw new UsageError(`There is no ${PATH}; draw one with --seed and a number`);
	process.stdout.write(stringify({ pairs: ratingSheet(site, sample) }, { lineWidth: 110 }));
	return 0;
});

function checkedSeed(text: string): number {
	const seed = Number(text);
	if (Number.isSafeInteger(seed) && seed > 0) return seed;
	throw new UsageError(`"${text}" is no seed; use a whole number above 0`);
}
