import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fixture, withProject } from './fixture-project.ts';

const PROJECT = join(import.meta.dirname, '../..');
const ANSWERS = 'content/answers/basics';

vi.setConfig({ testTimeout: 30_000 }); // each test starts Node once or twice

interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs `src/cli/<command>.ts` as npm does. */
function run(command: string, ...args: readonly string[]): Outcome {
	const options = { cwd: PROJECT, encoding: 'utf8' } as const;
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/cli/${command}.ts`, ...args],
		options,
	);
	return { code: status, out: stdout, err: stderr };
}

describe('npm run check', () => {
	test('exits with 0 and says what was checked', () => {
		const { code, out } = withProject(undefined, (root) => run('check', '--root', root));
		expect(out).toBe(
			'2 answers, 1 topic, 3 catalogues (7 controls), 2 crosswalks (4 rows): no problems.\n',
		);
		expect(code).toBe(0);
	});

	test.each([
		[[], /^content\/answers\/basics\/how-beta-changed\.mdx\n {2}15 │ .+\n {5}╰─ edition-missing: /],
		[['--format', 'json'], /"rule": "edition-missing"/],
		[['--format', 'github'], /^::error file=.+,title=edition-missing::/],
	])('exits with 1 and reports what it found, without colours: %j', (options, report) => {
		const overlay = fixture('edition-missing', 'bad');
		const { code, out } = withProject(overlay, (root) => run('check', '--root', root, ...options));
		expect(out).toMatch(report);
		expect(out).not.toContain('\u001b');
		expect(code).toBe(1);
	});

	test.each([
		[['--format', 'xml'], 'There is no format "xml"; use text, json or github.'],
		[['--fromat', 'json'], "Unknown option '--fromat'"],
		[['--root', 'src'], '/src is no project folder: it has no content/.'],
		[['content'], "Unexpected argument 'content'."],
	])('exits with 2 and a sentence when it is called wrongly: %j', (args, sentence) => {
		const { code, out, err } = run('check', ...args);
		expect(err).toContain(sentence);
		expect(err).toContain('\nUsage: npm run check');
		expect(out).toBe('');
		expect(code).toBe(2);
	});
});

describe('npm run fix', () => {
	test('mends what it can, says so, and leaves no other file behind', () => {
		withProject(undefined, (root) => {
			const path = join(root, ANSWERS, 'how-beta-changed.mdx');
			const clean = readFileSync(path, 'utf8');
			writeFileSync(
				path,
				clean.replace('drafting:', 'draftign:').replace('topic: basics\n', 'topic: basics  \n'),
			);
			const { code, out } = run('fix', '--root', root);
			expect(out).toBe(
				`${ANSWERS}/how-beta-changed.mdx\n     line 11: "draftign:" → "drafting:" (unknown-key)\n     spaces removed at the end of 1 line\n`,
			);
			expect(readFileSync(path, 'utf8')).toBe(clean);
			expect(readdirSync(join(root, ANSWERS))).toEqual([
				'how-beta-changed.mdx',
				'what-alpha-asks.mdx',
			]);
			expect(code).toBe(0);
		});
	});

	test('says how many problems are left to people', () => {
		const overlay = fixture('edition-missing', 'bad');
		const { code, out } = withProject(overlay, (root) => run('fix', '--root', root));
		expect(out).toMatch(
			/^\d+ files: nothing to fix by machine\.\n1 problem left: run `npm run check`\.\n$/,
		);
		expect(code).toBe(1);
	});
});

describe('npm run new', () => {
	const question = ['--question', 'What is "Gamma": a list or a law?'];
	const create = (root: string, ...args: readonly string[]) =>
		run('new-answer', '--root', root, ...args);

	test('writes an answer in which only what the writer must fill in is missing', () => {
		withProject(undefined, (root) => {
			const { code, out } = create(root, 'what-is-gamma', '--topic', 'basics', ...question);
			expect(out).toContain(`${ANSWERS}/what-is-gamma.mdx is there.`);
			expect(code).toBe(0);
			const { findings } = JSON.parse(run('check', '--root', root, '--format', 'json').out);
			const rules: string[] = findings.map(({ rule }: { rule: string }) => rule);
			expect([...new Set(rules)].toSorted()).toEqual([
				'fill-in',
				'invalid-value',
				'no-citation',
				'orphan-answer',
				'short-answer-length',
			]);
			expect(out).toContain('drafting: "ai" or "human"');
		});
	});

	test('never writes over an answer', () => {
		withProject(undefined, (root) => {
			const path = join(root, ANSWERS, 'what-alpha-asks.mdx');
			appendFileSync(path, '\nKept.\n');
			const { code, err } = create(root, 'what-alpha-asks', '--topic', 'basics', ...question);
			expect(err).toContain(`${ANSWERS}/what-alpha-asks.mdx is there already.`);
			expect(readFileSync(path, 'utf8')).toMatch(/\nKept\.\n$/);
			expect(code).toBe(2);
		});
	});

	test.each([
		[
			['what-is-gamma', '--topic', 'basic', ...question],
			'There is no topic "basic". Did you mean "basics"?',
		],
		[['what-is-gamma', ...question], 'The topic is missing. Topics are basics.'],
		[['What_is', '--topic', 'basics', ...question], '"What_is": use lower-case letters'],
		[['--topic', 'basics', ...question], 'The slug is missing'],
		[['what-is-gamma', '--topic', 'basics'], 'The question is missing.'],
		[
			['what-is-gamma', '--topic', 'basics', '--question', 'What is Gamma'],
			'a question ends with "?".',
		],
		[
			['what-is-gamma', '--topic', 'basics', '--question', 'What does the ALPHA standard ask for?'],
			`${ANSWERS}/what-alpha-asks.mdx answers this question already.`,
		],
		[['what', 'is', 'gamma', '--topic', 'basics', ...question], '"is gamma" is one word too many'],
	])('writes nothing and says why: %j', (args, sentence) => {
		withProject(undefined, (root) => {
			const { code, err } = create(root, ...args);
			expect(err).toContain(sentence);
			expect(existsSync(join(root, ANSWERS, 'what-is-gamma.mdx'))).toBe(false);
			expect(code).toBe(2);
		});
	});
});
