import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyFixes } from '../checks/apply-fixes.ts';
import { check } from '../checks/check.ts';
import { count } from '../checks/count.ts';
import { listFiles, readFile } from '../data/files.ts';
import { projectRoot } from './project-root.ts';
import { currentDay, runCommand } from './usage.ts';
import { replaceFile } from './write-file.ts';

const USAGE = 'Usage: npm run fix -- [--root FOLDER]';
const TEXT_FILE = /\.(?:mdx|yaml)$/;

runCommand(USAGE, (args) => {
	const { values } = parseArgs({ args: [...args], options: { root: { type: 'string' } } });
	const root = projectRoot(values.root);
	const { findings } = check(root, { today: currentDay() });
	const files = ['content', 'data'].flatMap((folder) => listFiles(root, folder));
	const fixed = files
		.filter((path) => TEXT_FILE.test(path))
		.map((path) => {
			// What is no text must not be written back as one.
			if (readFile(root, path) === undefined) return { path, changes: [] };
			const before = readFileSync(join(root, path), 'utf8');
			const inFile = findings.filter(({ file }) => file === path);
			const { text, changes } = applyFixes(before, inFile);
			if (text !== before) replaceFile(join(root, path), text);
			return { path, changes };
		});
	process.stdout.write(summary(fixed));
	const left = check(root, { today: currentDay() }).findings.length;
	if (left === 0) return 0;
	process.stdout.write(`${count(left, 'problem')} left: run \`npm run check\`.\n`);
	return 1;
});

function summary(files: readonly { path: string; changes: readonly string[] }[]): string {
	const changed = files.filter(({ changes }) => changes.length > 0);
	if (changed.length === 0) return `${count(files.length, 'file')}: nothing to fix by machine.\n`;
	return changed
		.map(({ path, changes }) => `${path}\n${changes.map((change) => `     ${change}\n`).join('')}`)
		.join('');
}
