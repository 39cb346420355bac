import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageLockSchema } from '../../src/schemas/package-lock.ts';

const project = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = packageLockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const readme = readFileSync('README.md', 'utf8');

/** Rows of the README's table of dependencies, each with its packages and its reason. */
const rows = (/## Why each dependency\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '')
	.split('\n')
	.filter((line) => line.startsWith('|'))
	.slice(2)
	.map((line) => line.split('|').map((cell) => cell.trim()));
const explained = rows.flatMap(([, packages = '']) => packages.split(', '));
const isExplained = (name: string) =>
	explained.includes(name) || explained.includes(name.replace(/\/.*/, '/*'));

describe('every dependency', () => {
	const names = Object.keys({
		...project.dependencies,
		...project.devDependencies,
		...project.optionalDependencies,
	});

	test('has its reason in the README', () => {
		expect(names.filter((name) => !isExplained(name))).toEqual([]);
		expect(rows.filter(([, , reason = '']) => reason.length < 5)).toEqual([]);
	});

	test('is still there when the README explains it', () => {
		const gone = explained.filter(
			(name) =>
				!names.some(
					(one) => one === name || (name.endsWith('/*') && one.startsWith(name.slice(0, -1))),
				),
		);
		expect(gone).toEqual([]);
	});
});

test('every package with an install script has been decided on', () => {
	const names = Object.entries(lock.packages)
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(Object.keys(project.allowScripts).sort()).toEqual([...new Set(names)].sort());
});

test('every command of the README exists, and every command of the project is in it', () => {
	const told = [...readme.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name = '']) => name);
	const existing = Object.keys(project.scripts);
	expect(told.filter((name) => !existing.includes(name))).toEqual([]);
	const parts = ['start', 'test', 'types', 'lint', 'format:check'];
	const own = existing.filter((name) => !parts.includes(name) && !name.startsWith('test:'));
	expect(own.filter((name) => !told.includes(name))).toEqual([]);
});
